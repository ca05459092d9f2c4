import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFaults } from "@/lib/domain/report-text/draft-faults";
import { piecesOf } from "@/lib/domain/report-text/pieces";
import { readReports } from "@/lib/domain/report-text/read-reports";
import type { ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { joinReports, moveBorder, moveClaimToReport } from "./boundary";
import { draftChecks } from "./checks";
import { joinClaims, moveClaim, setSectionKind, splitClaim, unplaceClaim } from "./claims";
import { addCompany, companyToTheme, themeToCompany } from "./companies";
import { headingToClaim, place, type PlaceAs } from "./place";
import { mergeThemes, reparentTheme, splitName } from "./theme-tree";
import { addTheme, dropTheme, themesOf, type ThemePath } from "./themes";

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
const chinese =
  "家电行业周报\n明舟证券·2025-03-01 16:10\n投资评级 维持“推荐”评级[1]。\n核心观点 - 空调出口增长[2]。冰箱平稳[3][4]\n投资建议 - 关注白电、小家电等[5]。";
const headless = "Sales rose 3% [1]. Margins fell. See tables below.\n\n- Costs [2]";

function draftOf(text: string): ReportDraft {
  const verdict = readReports(text, { asReport: true });
  const [draft] = verdict.ok ? verdict.drafts : [];
  return draft ?? { ...draftOf(seed), ...blank, end: text.length };
}

/** A text in which the reader finds nothing: everything is unplaced. */
const blank = {
  ...{ title: null, publishedAt: null, callDay: null, callDayReason: null, start: 0 },
  ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
  furniture: { title: null, house: null, time: null },
};

const spansOf = (draft: ReportDraft): TextSpan[] => [
  ...draft.sections,
  ...draft.claims,
  ...draft.tables,
  ...Object.values(draft.furniture).filter((span) => span !== null),
];

/** The laws of a draft, whatever an analyst does to it. */
function expectWhole(text: string, draft: ReportDraft) {
  expect(
    piecesOf(text, draft)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text.slice(draft.start, draft.end));
  const spans = spansOf(draft).toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [at, span] of spans.entries()) {
    expect(span.start).toBeGreaterThanOrEqual(draft.start);
    expect(span.end).toBeLessThanOrEqual(draft.end);
    const next = spans[at + 1];
    if (next) expect(span.end).toBeLessThanOrEqual(next.start);
  }
  for (const claim of draft.claims) expect(draft.sections[claim.section]).toBeDefined();
  const claims = [
    draft.rating.claim,
    ...draft.companies.map((company) => company.claim),
    ...themesOf(draft).flatMap(({ theme }) => [theme.claim, theme.contradiction?.claim ?? null]),
  ];
  for (const claim of claims) if (claim !== null) expect(draft.claims[claim]).toBeDefined();
  for (const { theme, path } of themesOf(draft)) if (path.length === 2) expect(theme.subthemes).toEqual([]);
  expect(draftChecks(draft)).toBeDefined();
  if (draft.start === 0 && draft.end === text.length) expect(draftFaults(text, [draft])).toEqual({});
}

const AS: PlaceAs[] = ["claim", "before", "after", "heading", "title", "house", "time", "unplaced"];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  what: fc.constantFrom(
    ...["split", "join", "place", "unplace", "move", "kind", "unhead", "add", "drop", "parent"],
    ...["merge", "names", "company", "theme", "addCompany"],
  ),
  a: share,
  b: share,
  as: fc.constantFrom(...AS),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function applied(text: string, draft: ReportDraft, { what, a, b, as }: Edit): ReportDraft {
  const pick = (of: readonly unknown[], at: number) => Math.min(of.length - 1, Math.floor(at * of.length));
  const paths = themesOf(draft).map(({ path }) => path);
  const path = (at: number): ThemePath => paths[pick(paths, at)] ?? [0];
  const claim = pick(draft.claims, a);
  const offset = (at: number) => draft.start + Math.floor(at * (draft.end - draft.start));
  const span = { start: offset(Math.min(a, b)), end: offset(Math.max(a, b)) };
  const near = { start: offset(a), end: Math.min(draft.end, offset(a) + Math.floor(b * 80)) };
  switch (what) {
    case "split": {
      const { start = 0, end = 0 } = draft.claims[claim] ?? {};
      return splitClaim(text, draft, claim, Math.floor(start + b * (end - start)));
    }
    case "join":
      return joinClaims(text, draft, claim);
    case "place":
      return place(text, draft, b > 0.9 ? span : near, as);
    case "unplace":
      return unplaceClaim(text, draft, claim);
    case "move":
      return moveClaim(text, draft, claim, pick(draft.sections, b));
    case "kind":
      return setSectionKind(draft, pick(draft.sections, a), b > 0.5 ? "rating" : "insights");
    case "unhead":
      return headingToClaim(text, draft, pick(draft.sections, a));
    case "add":
      return addTheme(draft, text.slice(near.start, near.end), { place: near, under: b > 0.5 ? 0 : null });
    case "drop":
      return dropTheme(draft, path(a));
    case "parent":
      return reparentTheme(draft, path(a), b > 0.7 ? null : pick(draft.recommendations, b));
    case "merge":
      return mergeThemes(draft, path(a), path(b));
    case "names":
      return splitName(draft, path(a));
    case "company":
      return themeToCompany(draft, path(a));
    case "theme":
      return companyToTheme(draft, pick(draft.companies, a));
    default:
      return addCompany(draft, text.slice(near.start, near.end), near);
  }
}

describe.each([
  ["the seed's report", seed],
  ["a Chinese report", chinese],
  ["a text without headings", headless],
])("%s", (_name, text) => {
  it("stays whole through any sequence of edits", () => {
    const read = draftOf(text);
    expectWhole(text, read);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let draft = read;
        for (const each of edits) {
          draft = applied(text, draft, each);
          expectWhole(text, draft);
        }
      }),
    );
  });

  it("stays whole when the border between its reports is moved after any edits, and when they are joined again", () => {
    const read = draftOf(text);
    const half = Math.floor(text.length / 2);
    const second = { ...read, ...blank, start: text.length, end: text.length };
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 4 }),
        fc.array(share, { minLength: 1, maxLength: 6 }),
        (edits, borders) => {
          const edited = edits.reduce((draft, each) => applied(text, draft, each), read);
          let drafts: ReportDraft[] = [edited, second];
          drafts = moveBorder(text, drafts, 0, half);
          for (const border of borders) {
            drafts =
              border > 0.5
                ? moveBorder(text, drafts, 0, Math.floor(border * text.length))
                : moveClaimToReport(
                    text,
                    drafts,
                    border > 0.25 ? 0 : 1,
                    0,
                    border > 0.25 ? "next" : "previous",
                  );
            for (const draft of drafts) expectWhole(text, draft);
            expect(drafts[0]!.end).toBe(drafts[1]!.start);
            const [joined] = joinReports(text, drafts, 0);
            expectWhole(text, joined!);
            expect(joined!.claims).toHaveLength(drafts[0]!.claims.length + drafts[1]!.claims.length);
            expect(drafts[1]!.end).toBe(text.length);
            expect(draftFaults(text, drafts)).toEqual({});
          }
        },
      ),
    );
  });
});
