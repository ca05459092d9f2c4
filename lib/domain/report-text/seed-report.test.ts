import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimTextOf } from "./claim-text";
import { piecesOf } from "./pieces";
import { readReports } from "./read-reports";

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");

function draft() {
  const verdict = readReports(seed);
  if (!verdict.ok) throw new Error(verdict.code);
  expect(verdict.drafts).toHaveLength(1);
  return verdict.drafts[0]!;
}

describe("the seed report", () => {
  it("is read without a warning, including title, time and call day", () => {
    expect(draft()).toMatchObject({
      title: "科技行业专题报告:DeepSeek:技术颠覆or创新共赢",
      publishedAt: "2025-02-04 03:06",
      callDay: "2025-02-04",
      callDayReason: "before_close",
      house: null,
      warnings: [],
    });
  });

  it("has a rating, core insights and six numbered sections", () => {
    expect(draft().sections.map(({ kind, ordinal, title }) => [kind, ordinal, title])).toEqual([
      ["rating", null, "Investment Rating"],
      ["insights", null, "Core Insights"],
      ["summary", null, "Summary by Sections"],
      ["section", 1, "DeepSeek's Algorithm Revolution"],
      ["section", 2, "Chip Sector"],
      ["section", 3, "Hardware Sector"],
      ["section", 4, "Software Sector"],
      ["section", 5, "Application Sector"],
      ["section", 6, "Investment Recommendations"],
    ]);
  });

  it("has fourteen cited claims, each with its pages", () => {
    expect(draft().claims.map(({ kind, section, pages }) => [kind, section, pages])).toEqual([
      ["rating", 0, [6]],
      ["insight", 1, [3, 4]],
      ["insight", 1, [4, 24]],
      ["statement", 3, [10, 12]],
      ["statement", 3, [16, 27]],
      ["statement", 4, [4, 47]],
      ["statement", 4, [49]],
      ["statement", 5, [5, 48]],
      ["statement", 5, [5, 48]],
      ["statement", 6, [5, 49]],
      ["statement", 6, [5, 49]],
      ["statement", 7, [5, 49]],
      ["statement", 7, [5, 49]],
      ["statement", 8, [6]],
    ]);
  });

  it("keeps its wording, including errors, without bullets and brackets", () => {
    const { claims } = draft();
    expect(claims[3]?.text).toBe(
      "DeepSeek, founded in July 2023, focuses on large language models (LLMs) and has introduced innovative " +
        "architectures like Multi-Head Potential Attention (MLA) and DeepSeekMoE, achieving top performance in various " +
        "evaluations.",
    );
    for (const claim of claims) {
      const verbatim = seed.slice(claim.start, claim.end);
      expect(verbatim.replace(/^- /, "").replace(/ (\[\d+\])+/, "")).toBe(claim.text);
      expect(claimTextOf(verbatim)).toEqual({ text: claim.text, pages: claim.pages });
    }
  });

  it("recommends four sectors with seven subthemes, all from the rating on page 6, by words alone", () => {
    const { recommendations, claims, rating, companies } = draft();
    expect(recommendations.map(({ name, subthemes }) => [name, subthemes.map((each) => each.name)])).toEqual([
      ["electronic", ["consumer electronics", "AI terminal hardware"]],
      ["communication", ["operators", "optical modules"]],
      ["computer", ["edge computing", "AI application development"]],
      ["media", ["AI+ subfields"]],
    ]);
    for (const theme of recommendations.flatMap((sector) => [sector, ...sector.subthemes])) {
      expect(claims[theme.claim!]?.pages).toEqual([6]);
      expect(theme).toMatchObject({ stance: "overweight", stanceOrigin: "implied", nameOrigin: "printed" });
      expect(seed.slice(theme.place!.start, theme.place!.end)).toBe(theme.name);
    }
    expect(rating).toEqual({ text: null, stance: "overweight", claim: 0 });
    expect(companies).toEqual([]);
  });

  it("equals its joined pieces", () => {
    const pieces = piecesOf(seed, draft());
    expect(pieces.map((piece) => piece.text).join("")).toBe(seed);
    expect(pieces.filter((piece) => piece.kind === "statement")).toHaveLength(14);
    expect(pieces.filter((piece) => piece.kind === "unplaced")).toEqual([]);
  });
});
