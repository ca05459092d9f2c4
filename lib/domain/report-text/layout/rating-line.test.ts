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
    ["**Sector view: Underweight**", "Sector view", "Underweight", "underweight"],
    ["投资评级：未提及", "投资评级", "未提及", null],
    ["投资评级：无", "投资评级", "无", null],
    ["Investment Rating: N/A", "Investment Rating", "N/A", null],
    ["Investment Rating: Not Available", "Investment Rating", "Not Available", null],
  ])("%s", (line, heading, label, stance) => expect(ratingOf(line)).toEqual([heading, label, stance]));

  it("isn't one where other words follow", () => {
    expect(ratingOf("Rating Agencies: A New Price List")[1]).toBeNull();
  });
});

describe("a report in Markdown without bullets in its last parts", () => {
  const text = `# Fenghe Property: Sales Stay Thin
**Linchuan Research** · 2026-11-25 09:05

**Sector view: Neutral**

三、投资建议
（1）物业：推荐岱华服务（605981.SH）、穰华服务（605982.SH），看好现金流
（2）商管：以观望为主
四、风险提示
需求不及预期
`;

  it("has its house, the last item of a list as a statement, and its risks", () => {
    const read = readReports(text);
    const draft = read.ok ? read.drafts[0]! : null;
    expect(draft?.house).toBe("Linchuan Research");
    expect(draft?.sections.map(({ title }) => title)).toEqual(["Sector view", "投资建议", "风险提示"]);
    expect(draft?.claims.map((claim) => claim.text)).toEqual([
      "Neutral",
      "物业：推荐岱华服务（605981.SH）、穰华服务（605982.SH），看好现金流",
      "商管：以观望为主",
      "需求不及预期",
    ]);
  });

  it("a sector taken from the title isn't warned of where only a segment is", () => {
    const read = readReports(
      "传媒行业快评：抽成封顶\n澜川证券·2026-11-26 12:00\n投资评级\n- 未提及 [1]\n核心观点\n- 建议回避直播公会 [3]\n",
    );
    expect(read.ok && read.drafts[0]!.recommendations).toMatchObject([
      { name: "传媒", stance: null, subthemes: [{ name: "直播公会", stance: "underweight" }] },
    ]);
  });
});
