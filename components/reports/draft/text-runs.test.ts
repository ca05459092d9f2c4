import { describe, expect, it } from "vitest";
import { namePlaces, runsOf } from "@/components/reports/draft/text-runs";
import { newTheme } from "@/lib/domain/report-text/edit/themes";
import type { DraftPiece, ReportDraft } from "@/lib/domain/report-text/types";

const text = "likes rebar and wire [1].";
const piece: DraftPiece = { kind: "statement", text, start: 10, end: 10 + text.length, section: 0, claim: 0 };

describe("a piece of the text", () => {
  it("is cut at names and where pages of the file begin; the runs join to it", () => {
    const names = [
      { start: 16, end: 21 },
      { start: 60, end: 70 },
    ];
    const runs = runsOf(piece, names, [
      { page: 3, start: 10 },
      { page: 4, start: 22 },
      { page: 5, start: 22 },
    ]);
    expect(
      runs.map(({ start, end, isName, pages }) => [text.slice(start - 10, end - 10), isName, pages]),
    ).toEqual([
      ["likes ", false, [3]],
      ["rebar", true, []],
      [" ", false, []],
      ["and wire [1].", false, [4, 5]],
    ]);
  });

  it("has each name once: of two that overlap, the longer one that begins first", () => {
    const themed = (start: number, end: number) => newTheme("n", null, { start, end });
    const draft = {
      recommendations: [{ ...themed(5, 9), subthemes: [themed(0, 9), themed(0, 4)] }],
      companies: [{ place: { start: 9, end: 12 } }, { place: null }],
    } as unknown as ReportDraft;
    expect(namePlaces(draft)).toEqual([
      { start: 0, end: 9 },
      { start: 9, end: 12 },
    ]);
  });
});
