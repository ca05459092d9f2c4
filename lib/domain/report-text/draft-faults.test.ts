import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFaults } from "./draft-faults";
import { readReports } from "./read-reports";
import type { ReportDraft } from "./types";

const text = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
const read = readReports(text);
if (!read.ok) throw new Error("The seed report is no report.");

/** The seed's draft with one place changed. */
function changed(change: (draft: ReportDraft) => void): ReportDraft[] {
  const drafts = structuredClone(read.ok ? read.drafts : []);
  change(drafts[0]!);
  return drafts;
}

describe("the faults of a corrected draft", () => {
  it("are none as the text is read", () => {
    expect(
      draftFaults(
        text,
        changed(() => undefined),
      ),
    ).toEqual({});
  });

  it.each<[string, string, (draft: ReportDraft) => void]>([
    ["0.claims.1", "overlaps", (draft) => (draft.claims[1]!.start = draft.claims[0]!.end - 1)],
    ["0.claims.13", "outside_text", (draft) => (draft.claims[13]!.end = text.length + 1)],
    ["0.claims.3", "out_of_order", (draft) => draft.claims.splice(2, 2, draft.claims[3]!, draft.claims[2]!)],
    ["0.claims.2.section", "no_such_section", (draft) => (draft.claims[2]!.section = draft.sections.length)],
    ["0.rating.claim", "no_such_claim", (draft) => (draft.rating.claim = 14)],
    [
      "0.recommendations.1.subthemes.0.claim",
      "no_such_claim",
      (draft) => (draft.recommendations[1]!.subthemes[0]!.claim = 99),
    ],
    ["0.publishedAt", "not_a_time", (draft) => (draft.publishedAt = "yesterday afternoon")],
    ["0.claims.4.text", "other_words", (draft) => (draft.claims[4]!.text = "Everything rises.")],
    ["0.publishedAt", "not_a_time", (draft) => (draft.publishedAt = "yesterday afternoon")],
    ["0.claims.4.text", "other_words", (draft) => (draft.claims[4]!.text = draft.claims[4]!.text.slice(40))],
    ["0.furniture.house", "outside_text", (draft) => (draft.furniture.house = { start: 4, end: 2 })],
    ["0.end", "outside_text", (draft) => (draft.end -= 1)],
    ["0.start", "out_of_order", (draft) => (draft.start = 5)],
  ])("%s is %s", (place, fault, change) => {
    expect(draftFaults(text, changed(change))).toMatchObject({ [place]: fault });
  });

  it("are none where a statement is cut into two, or has another form of its citation", () => {
    const words = "1. Orders rose by 12% [3-5]. 2. Margins fell【6】";
    const [draft] = changed((one) => Object.assign(one, { start: 0, end: words.length, tables: [] }));
    const base = { pages: [], kind: "statement" as const, section: 0, correction: null };
    const claims = [
      { ...base, text: "Orders rose by 12%.", start: 0, end: 28 },
      { ...base, text: "Margins fell", start: 29, end: words.length },
    ];
    const none = { title: null, house: null, time: null };
    const sections = [{ ...draft!.sections[0]!, start: 0, end: 0 }];
    const cut = {
      ...draft!,
      sections,
      claims,
      furniture: none,
      recommendations: [],
      rating: { text: null, stance: null, claim: null },
    };
    expect(draftFaults(words, [cut])).toEqual({});
  });
});

const EXAMPLES = "lib/domain/report-text/testing/reports";
const texts = readdirSync(EXAMPLES).filter((file) => file.endsWith(".txt"));

describe("what the reader reads", () => {
  it.each(texts)("in %s is sound", (file) => {
    const example = readFileSync(`${EXAMPLES}/${file}`, "utf8");
    const verdict = readReports(example, { asReport: true });
    expect(draftFaults(example, verdict.ok ? verdict.drafts : [])).toEqual({});
  });

  it("in any parts of such texts is sound", () => {
    const lines = texts.flatMap((file) => readFileSync(`${EXAMPLES}/${file}`, "utf8").split(/\n| - /));
    const joint = fc.constantFrom("\n", " - ", " ", "\n\n", "");
    const part = fc.tuple(fc.constantFrom(...lines), joint).map((pair) => pair.join(""));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 25 }), (parts) => {
        const any = parts.join("");
        const verdict = readReports(any, { asReport: true });
        if (verdict.ok) expect(draftFaults(any, verdict.drafts)).toEqual({});
      }),
      { numRuns: 150 },
    );
  });
});
