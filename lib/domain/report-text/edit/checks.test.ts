import { describe, expect, it } from "vitest";
import type { DraftCompany, DraftTheme, DraftWarning, ReportDraft } from "@/lib/domain/report-text/types";
import { draftChecks, placeOfCheck } from "./checks";
import { newTheme } from "./themes";

const draft = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  ...{ start: 0, end: 100, title: "t", house: null, publishedAt: "2025-02-04 16:00", callDay: "2025-02-05" },
  ...{ callDayReason: "before_close", rating: { text: null, stance: null, claim: null } },
  sections: [{ heading: "h", title: "h", kind: "rating", ordinal: null, start: 0, end: 5 }],
  claims: [
    { text: "a", start: 6, end: 40, pages: [], kind: "rating", section: 0, correction: null },
    { text: "b", start: 41, end: 90, pages: [], kind: "rating", section: 0, correction: null },
  ],
  ...{ recommendations: [], companies: [], tables: [], warnings: [] },
  furniture: { title: null, house: null, time: { start: 91, end: 99 } },
  ...more,
});

const theme = (name: string, more: Partial<DraftTheme> = {}): DraftTheme => ({
  ...newTheme(name, 0, null),
  ...more,
});

const company = (doubts: DraftCompany["doubts"]): DraftCompany => ({
  ...{ name: "c", code: "600019", symbol: null, candidates: [], rating: { text: null, stance: null } },
  ...{ target: null, currency: null, degree: "recommended", claim: 1, place: { start: 42, end: 44 }, doubts },
});

const warning = (code: DraftWarning["code"], start = 0, end = 100, at?: number): DraftWarning =>
  at === undefined ? { code, start, end } : { code, start, end, at };

const implied = { stance: "overweight", stanceOrigin: "implied", doubts: ["implied_stance"] } as const;

describe("what is unsure in a draft", () => {
  it("is listed in the order in which it matters, whatever the order in which it was noticed", () => {
    const checks = draftChecks(
      draft({
        callDayReason: "after_close",
        warnings: [
          warning("no_pages", 6, 40),
          warning("no_pages", 41, 90),
          warning("ordinal_marks"),
          warning("unplaced_text", 90, 91),
          warning("long_claim", 41, 90, 60),
          warning("no_title"),
        ],
        companies: [company(["code_without_exchange", "company_or_segment"])],
        recommendations: [
          theme("x", { ...implied, doubts: ["implied_stance", "inferred_name"] }),
          theme("y", {
            ...{
              stance: "neutral",
              stanceOrigin: "given",
              contradiction: { claim: 1, stance: "overweight" },
            },
            subthemes: [theme("z", { doubts: ["commas_in_name", "company_or_segment"] })],
          }),
        ],
      }),
    );
    expect(checks.map((check) => ("warning" in check ? check.warning.code : check.kind))).toEqual([
      ...["after_close", "inferred_name", "contradiction", "company_or_segment", "commas_in_name"],
      ...["implied_stance", "code_without_exchange", "segment_or_company"],
      ...["no_title", "long_claim", "unplaced_text", "ordinal_marks", "no_pages"],
    ]);
  });

  it("is one question for all stances that one sentence implies, and another for another stance or sentence", () => {
    const recommendations = [
      theme("a", {
        ...implied,
        doubts: [...implied.doubts],
        subthemes: [theme("b", { ...implied, doubts: ["implied_stance"] })],
      }),
      theme("c", { ...implied, doubts: ["implied_stance"], stance: "underweight" }),
      theme("d", { ...implied, doubts: ["implied_stance"], claim: 1 }),
    ];
    expect(draftChecks(draft({ recommendations }))).toEqual([
      { kind: "implied_stance", stance: "overweight", paths: [[0], [0, 0]] },
      { kind: "implied_stance", stance: "underweight", paths: [[1]] },
      { kind: "implied_stance", stance: "overweight", paths: [[2]] },
    ]);
  });

  it.each<[what: string, made: ReportDraft, kinds: string[]]>([
    [
      "a call day that isn't known asks once, not for the time too",
      draft({ callDay: null, warnings: [warning("no_time")] }),
      ["no_call_day"],
    ],
    ["a missing time is told where the day is known", draft({ warnings: [warning("no_time")] }), ["warning"]],
    [
      "a contradiction that an analyst has decided",
      draft({
        recommendations: [
          theme("a", { stanceOrigin: "set_by_editor", contradiction: { claim: 1, stance: "neutral" } }),
        ],
      }),
      [],
    ],
    [
      "two themes of one name, or one theme of the board: asked about once each",
      draft({
        recommendations: [
          theme("Coal"),
          theme("coal sector"),
          theme("Steel", { theme: "steel" }),
          theme("钢铁", {
            theme: "steel",
            subthemes: [theme("rebar", { nameZh: "螺纹钢" }), theme("螺纹钢", { nameZh: "螺纹钢" })],
          }),
        ],
      }),
      ["same_name", "same_name", "same_name"],
    ],
    [
      "themes of one name that stay two: in different sectors, or one of them on the board",
      draft({
        recommendations: [
          theme("Coal", { subthemes: [theme("mines")] }),
          theme("Coal", { theme: "coal", subthemes: [theme("mines")] }),
        ],
      }),
      [],
    ],
    [
      "a long claim without a place to cut is only told",
      draft({ warnings: [warning("long_claim", 41, 90)] }),
      ["warning"],
    ],
  ])("%s", (_what, made, kinds) => expect(draftChecks(made).map(({ kind }) => kind)).toEqual(kinds));

  it.each<[what: string, made: ReportDraft, place: object | null]>([
    ["a late publication: its time", draft({ callDayReason: "after_close" }), { start: 91, end: 99 }],
    [
      "a theme without a place: its sentence",
      draft({ recommendations: [theme("a", { doubts: ["inferred_name"] })] }),
      { start: 6, end: 40 },
    ],
    ["a company: its name", draft({ companies: [company(["malformed_code"])] }), { start: 42, end: 44 }],
    [
      "a long claim: all of it",
      draft({ warnings: [warning("long_claim", 41, 60, 50)] }),
      { start: 41, end: 90 },
    ],
    ["damaged words: they", draft({ warnings: [warning("damaged_text", 7, 9)] }), { start: 7, end: 9 }],
    ["the report as a whole: nothing", draft({ warnings: [warning("no_title")] }), null],
  ])("is about words of the text; %s", (_what, made, place) => {
    const [check] = draftChecks(made);
    if (place === null) expect(placeOfCheck(made, check!)).toBeNull();
    else expect(placeOfCheck(made, check!)).toMatchObject(place);
  });
});
