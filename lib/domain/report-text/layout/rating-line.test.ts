import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";

const ratingOf = (line: string) => {
  const read = readReports(
    `煤炭行业周报：库存下降\n澜川证券·2026-11-24 08:10\n${line}\n核心观点\n- 港口库存下降8% [2]\n`,
  );
  return read.ok
    ? [read.drafts[0]?.sections[0]?.heading, read.drafts[0]?.rating.text, read.drafts[0]?.rating.stance]
    : [];
};

describe("a rating heading with its rating in one line", () => {
  it.each([
    ["行业投资评级：强于大市（维持）", "行业投资评级", "强于大市（维持）", "overweight"],
    ["行业评级: 中性", "行业评级", "中性", "neutral"],
    ["**投资评级：** 看好", "投资评级", "看好", "overweight"],
    ["Industry Investment Rating: Positive", "Industry Investment Rating", "Positive", "overweight"],
    ["Rating: Underweight (maintained)", "Rating", "Underweight (maintained)", "underweight"],
    ["投资评级：未提及", "投资评级", "未提及", null],
  ])("%s", (line, heading, label, stance) => expect(ratingOf(line)).toEqual([heading, label, stance]));

  it("isn't one where other words follow", () => {
    expect(ratingOf("Rating Agencies: A New Price List")[1]).toBeNull();
  });
});
