import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFaults } from "@/lib/domain/report-text/draft-faults";
import { piecesOf } from "@/lib/domain/report-text/pieces";
import { readReport } from "@/lib/domain/report-text/read-report";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { HOUSE_TIME_ZONE } from "@/lib/domain/theme/call-day";
import { beginReport } from "./begin-report";
import { joinReports } from "./boundary";
import { setCorrection, setPages, splitClaim, unplaceClaim } from "./claims";
import { changeCompany } from "./companies";
import { dismissAll, setHouse, setPublishedAt, setTitle } from "./facts";
import { freed, freedOfAll, partsOf } from "./parts";
import { place } from "./place";
import { dropTheme, renameTheme, setStance } from "./themes";

const FIRST = `Steel after the cuts
Investment Rating - The report keeps an "Overweight" rating for the steel industry [2].
Core Insights - Orders rose 4% [3]. - Prices fell for three weeks [4].
`;
/** Its title has neither a time nor a \`#\`, so the reader doesn't see that a report begins. */
const SECOND = `Coal in the winter
Investment Rating - The report keeps a "Neutral" rating for the coal industry [5].
Core Insights - Stocks at the ports rose [6]. - Imports from Mongolia fell [7]. - Demand is weak.
`;
const text = FIRST + SECOND;
const AT = FIRST.length;

const readAt = (from: string, at: number) => {
  const of = (start: number, end: number) => readReport(from, { start, end }, HOUSE_TIME_ZONE);
  return { whole: of(0, from.length), before: of(0, at), after: of(at, from.length) };
};
const read = readAt(text, AT);
const begun = (change: (draft: ReportDraft) => ReportDraft = (draft) => draft) =>
  beginReport(text, change(read.whole), read);
const claimOf = (draft: ReportDraft, words: string) =>
  draft.claims.findIndex((claim) => claim.text.includes(words));
const words = (draft: ReportDraft) => draft.claims.map((claim) => claim.text);
const names = (draft: ReportDraft) => draft.recommendations.map(({ name, stance }) => [name, stance]);

describe("a report that begins where the reader missed it", () => {
  it("was read as part of the one before", () => {
    expect(read.whole.claims.length).toBeGreaterThan(read.before.claims.length);
    expect(read.whole.title).toBe("Steel after the cuts");
  });

  it("is read by itself, and so is the one before, where nothing was corrected", () => {
    const [first, second] = begun();
    expect(first).toEqual(read.before);
    expect(second).toEqual(read.after);
    expect([second.title, names(second)]).toEqual(["Coal in the winter", [["coal", "neutral"]]]);
  });

  it("leaves each corrected claim as it was corrected, in its half", () => {
    const [first, second] = begun((draft) => {
      const read1 = setCorrection(draft, claimOf(draft, "Orders"), "Orders rose 5%.");
      const read2 = setPages(read1, claimOf(read1, "Mongolia"), [9]);
      const { start } = read2.claims[claimOf(read2, "three weeks")]!;
      return splitClaim(text, read2, claimOf(read2, "three weeks"), text.indexOf("for three", start));
    });
    expect(first.claims[claimOf(first, "Orders")]!.correction).toBe("Orders rose 5%.");
    expect(words(first).slice(-2)).toEqual(["Prices fell", "for three weeks."]);
    expect(second.claims[claimOf(second, "Mongolia")]!.pages).toEqual([9]);
    expect([second.title, names(second)]).toEqual(["Coal in the winter", [["coal", "neutral"]]]);
  });

  it("leaves out what the analyst has left out", () => {
    const [, second] = begun((draft) => unplaceClaim(text, draft, claimOf(draft, "at the ports")));
    expect(words(second).some((each) => each.includes("at the ports"))).toBe(false);
    expect(words(second).some((each) => each.includes("Mongolia"))).toBe(true);
  });

  it("has the themes that an analyst has corrected in its sentences, and not those that were dropped", () => {
    const steel = (draft: ReportDraft) => draft.recommendations.findIndex(({ name }) => name === "steel");
    const [first, second] = begun((draft) => setStance(draft, [steel(draft)], "underweight"));
    expect([names(first), names(second)]).toEqual([[["steel", "underweight"]], [["coal", "neutral"]]]);
    const [without, other] = begun((draft) => dropTheme(draft, [steel(draft)]));
    expect([names(without), names(other)]).toEqual([[], [["coal", "neutral"]]]);
  });

  it("gives a typed title, house and time to the first report; a title placed in the second one is its", () => {
    const [first, second] = begun((draft) =>
      setPublishedAt(setHouse(setTitle(draft, "Steel"), "Mingzhou"), "2025-02-04 09:05"),
    );
    expect(first).toMatchObject({ title: "Steel", house: "Mingzhou", callDay: "2025-02-04" });
    expect(second).toMatchObject({ title: "Coal in the winter", house: null, callDay: null });
    const start = text.indexOf("Coal in the winter");
    const [former, latter] = begun((draft) => place(text, draft, { start, end: start + 4 }, "title"));
    expect([former.title, latter.title]).toEqual(["Steel after the cuts", "Coal"]);
  });

  it("asks no more about what an analyst has looked at", () => {
    const isAsked = (draft: ReportDraft) => draft.warnings.some(({ code }) => code === "no_pages");
    expect(begun().map(isAsked)).toEqual([false, true]);
    expect(begun((draft) => dismissAll(draft, "no_pages")).map(isAsked)).toEqual([false, false]);
  });
});

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
const FOLDER = "lib/domain/report-text/testing/reports";
const note = readFileSync(`${FOLDER}/12-mixed-morning-note-three-reports.txt`, "utf8");
const digest = readFileSync(`${FOLDER}/10-zh-digest-markdown-no-citations.txt`, "utf8");

const share = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  what: fc.constantFrom("split", "unplace", "pages", "title", "heading", "stance", "name", "company"),
  a: share,
  b: share,
});

it.each([
  ["two reports", text],
  ["the seed's report", seed],
  ["a morning note", note],
  ["a Chinese digest", digest],
])("wherever a report begins in %s, after any corrections, both halves are whole", (_name, source) => {
  fc.assert(
    fc.property(share, fc.array(edit, { maxLength: 5 }), (border, edits) => {
      const at = Math.max(1, Math.min(source.length - 1, Math.floor(border * source.length)));
      const anew = readAt(source, at);
      const draft = edits.reduce((each: ReportDraft, { what, a, b }) => {
        const claim = Math.floor(a * each.claims.length);
        const span = {
          start: Math.floor(a * source.length),
          end: Math.floor(a * source.length + b * 60),
        };
        const theme = [Math.floor(a * each.recommendations.length)] as const;
        const { start = 0, end = 0 } = each.claims[claim] ?? {};
        if (what === "split") return splitClaim(source, each, claim, Math.floor(start + b * (end - start)));
        if (what === "unplace") return unplaceClaim(source, each, claim);
        if (what === "pages") return setPages(each, claim, [7]);
        if (what === "title" || what === "heading") return place(source, each, span, what);
        if (what === "company") return changeCompany(each, 0, { target: 12 });
        if (what === "name") return renameTheme(each, theme, { name: "another" });
        return each.recommendations.length ? setStance(each, theme, "neutral") : each;
      }, anew.whole);
      const halves = beginReport(source, draft, anew);
      expect(draftFaults(source, halves)).toEqual({});
      for (const half of halves) {
        const pieces = piecesOf(source, half).map((piece) => piece.text);
        expect(pieces.join("")).toBe(source.slice(half.start, half.end));
      }
      const [joined] = joinReports(source, halves, 0);
      expect(draftFaults(source, [joined!])).toEqual({});
      expect(joined!.claims).toHaveLength(halves[0].claims.length + halves[1].claims.length);
    }),
    { numRuns: 60 },
  );
});

it("halves of an uncorrected draft are read as they would be by themselves, wherever they meet", () => {
  fc.assert(
    fc.property(fc.constantFrom(text, seed, note, digest), share, (source, border) => {
      const anew = readAt(
        source,
        Math.max(1, Math.min(source.length - 1, Math.floor(border * source.length))),
      );
      expect(beginReport(source, anew.whole, anew)).toEqual([anew.before, anew.after]);
    }),
    { numRuns: 60 },
  );
});

describe("a text of thousands of claims", () => {
  const claims = Array.from({ length: 20_000 }, (_, at) => `Mill ${at} sold more steel than in spring.`);
  const long = claims.map((claim) => `- ${claim}\n`).join("");
  let end = 0;
  const spans = claims.map((words) => {
    const start = end + 2;
    end = start + words.length + 1;
    return { start, end: start + words.length };
  });
  const border = spans[10_000]!.start - 2;
  const heading = { heading: "", title: "", kind: "section" as const, ordinal: null };
  const of = (from: number, to: number): ReportDraft => ({
    ...readReport("", { start: 0, end: 0 }, HOUSE_TIME_ZONE),
    ...{ start: from, end: to, sections: [{ ...heading, start: from, end: from }], warnings: [] },
    claims: spans
      .filter(({ start }) => from <= start && start < to)
      .map((span) => ({
        ...{ ...span, text: long.slice(span.start, span.end), pages: [] },
        ...{ kind: "statement" as const, section: 0, correction: null },
      })),
  });
  const anew = {
    whole: of(0, long.length),
    before: of(0, border),
    after: of(border, long.length),
  };

  it("is cut without long waiting, with every second one corrected", () => {
    const corrected = anew.whole.claims.map((claim, at) =>
      at % 2 === 0 ? { ...claim, correction: "Less." } : claim,
    );
    const before = performance.now();
    const halves = beginReport(long, { ...anew.whole, claims: corrected }, anew);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(halves.map((half) => half.claims.map(({ correction }) => correction))).toEqual([
      corrected.slice(0, 10_000).map(({ correction }) => correction),
      corrected.slice(10_000).map(({ correction }) => correction),
    ]);
  });
});

it("parts are freed of many stretches as of one after the other", () => {
  const part = (start: number, length: number) => ({ start, end: start + length });
  fc.assert(
    fc.property(
      fc.constantFrom(text, seed, digest),
      fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 200 })), { maxLength: 30 }),
      (source, gaps) => {
        let at = 0;
        const stretches = gaps.map(([gap, length]) => {
          const stretch = part(at + gap, length);
          at = stretch.end;
          return stretch;
        });
        const parts = partsOf(readReport(source, part(0, source.length), HOUSE_TIME_ZONE));
        const once = freedOfAll(source, parts, stretches);
        const each = stretches.reduce((left, stretch) => freed(source, left, stretch), parts);
        expect(once).toEqual(each);
      },
    ),
    { numRuns: 100 },
  );
});
