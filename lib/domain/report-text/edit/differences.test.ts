import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { HOUSE_TIME_ZONE } from "@/lib/domain/theme/call-day";
import { moveBorder } from "./boundary";
import { draftChecks } from "./checks";
import { moveClaim, setCorrection, setPages, splitClaim, unplaceClaim } from "./claims";
import { addCompany, setSymbol } from "./companies";
import { draftDifferences } from "./differences";
import { dismissAll, setCallDay, setRating, setTitle } from "./facts";
import { place } from "./place";
import { reparentTheme } from "./theme-tree";
import { addTheme, dropTheme, matchTheme, renameTheme, setStance, themesOf } from "./themes";

const text = `Steel after the cuts
Investment Rating - The report suggests focusing on the steel sector related to rebar and wire rod [2].
Core Insights - Orders rose 4% [3]. - Prices fell for three weeks [4].
`;
const read = readReport(text, { start: 0, end: text.length }, HOUSE_TIME_ZONE);
const STEEL = read.recommendations.findIndex(({ name }) => name === "steel");
const REBAR = [
  STEEL,
  read.recommendations[STEEL]!.subthemes.findIndex(({ name }) => name === "rebar"),
] as const;
const ORDERS = read.claims.findIndex((claim) => claim.text.startsWith("Orders"));
const CUT = text.indexOf("for three");

/** The differences between the draft as read and a corrected one, as `kind of: mine > theirs`. */
const differ = (change: (draft: ReportDraft) => ReportDraft) =>
  draftDifferences([read], [change(read)]).map((each) =>
    "of" in each
      ? `${each.kind} ${each.of ?? ""}: ${each.mine ?? ""} > ${each.theirs ?? ""}`
      : `${each.kind}: ${each.mine.join("|")} > ${each.theirs.join("|")}`,
  );
const ofKind = (kind: string, change: (draft: ReportDraft) => ReportDraft) =>
  differ(change).filter((line) => line.startsWith(kind));

describe("two versions of a draft", () => {
  it.each<[string, (draft: ReportDraft) => ReportDraft, string[]]>([
    ["in the title", (draft) => setTitle(draft, "Steel"), ["title : Steel after the cuts > Steel"]],
    ["in the day", (draft) => setCallDay(draft, "2025-02-04"), ["callDay :  > 2025-02-04"]],
    [
      "in the label",
      (draft) => setRating(draft, { text: "Sell", stance: "underweight" }),
      ["label :  > Sell", `stance : ${read.rating.stance ?? ""} > underweight`],
    ],
    ["by a theme that one has", (draft) => addTheme(draft, "scrap"), ["themes:  > scrap"]],
    [
      "by a theme that was dropped with its subthemes",
      (draft) => dropTheme(draft, [STEEL]),
      ["themes: steel|rebar|wire rod > "],
    ],
    [
      "by the name of a theme at the same place",
      (draft) => renameTheme(draft, REBAR, { name: "bars" }),
      ["themeName rebar: "],
    ],
    [
      "by the stance of a theme",
      (draft) => setStance(draft, REBAR, "underweight"),
      [`themeStance rebar: ${read.recommendations[STEEL]!.subthemes[REBAR[1]]!.stance ?? ""} > underweight`],
    ],
    [
      "by the board's theme",
      (draft) => matchTheme(draft, [STEEL], { theme: "steel", parent: null }),
      ["themeBoard steel:  > steel"],
    ],
    [
      "by the sector of a theme",
      (draft) => reparentTheme(draft, REBAR, null),
      ["themeSector rebar: steel > "],
    ],
    ["by a company", (draft) => addCompany(draft, "Baosteel", null), ["companies:  > Baosteel"]],
    [
      "by the pages and the reading of a claim",
      (draft) => setCorrection(setPages(draft, ORDERS, [3, 9]), ORDERS, "Orders rose 5%."),
      ["claimPages Orders rose 4%.: 3 > 3, 9", "claimCorrection Orders rose 4%.:  > Orders rose 5%."],
    ],
    [
      "by the heading of a claim",
      (draft) => moveClaim(text, draft, ORDERS, 0),
      ["claimHeading Orders rose 4%.: Core Insights > Investment Rating"],
    ],
    [
      "by a claim that was cut in two",
      (draft) => splitClaim(text, draft, ORDERS + 1, CUT),
      ["claims: Prices fell for three weeks. > Prices fell|for three weeks."],
    ],
    [
      "by a claim that was left out",
      (draft) => unplaceClaim(text, draft, ORDERS),
      ["claims: Orders rose 4%. > "],
    ],
    [
      "by a heading",
      (draft) => place(text, draft, { start: CUT, end: CUT + 15 }, "heading"),
      ["headings:  > for three weeks"],
    ],
  ])("differ %s", (_how, change, lines) => {
    const found = differ(change);
    for (const line of lines) expect(found.some((each) => each.startsWith(line))).toBe(true);
  });

  it("differ by the ticker of a company of one name", () => {
    const named = addCompany(read, "Baosteel", null);
    expect(draftDifferences([named], [setSymbol(named, 0, "600019.SH")])).toContainEqual({
      ...{ kind: "companySymbol", report: 0, of: "Baosteel", mine: null, theirs: "600019.SH" },
    });
  });

  it("differ by how a company is named, its printed code and its printed label", () => {
    const named = addCompany(read, "Baosteel", null);
    const change = { code: "600019", rating: { text: "Buy", stance: null }, degree: "beneficiary" } as const;
    const theirs = { ...named, companies: [{ ...named.companies[0]!, ...change }] };
    const of = { report: 0, of: "Baosteel" };
    expect(draftDifferences([named], [setTitle(theirs, "Steel")])).toEqual([
      { kind: "title", report: 0, of: null, mine: "Steel after the cuts", theirs: "Steel" },
      { ...of, kind: "companyDegree", mine: "recommended", theirs: "beneficiary" },
      { ...of, kind: "companyCode", mine: null, theirs: "600019" },
      { ...of, kind: "companyLabel", mine: null, theirs: "Buy" },
    ]);
  });

  it("differ by the kind of a heading", () => {
    const sections = read.sections.map((each, at) =>
      at === 1 ? { ...each, kind: "summary" as const } : each,
    );
    expect(ofKind("headingKind", (draft) => ({ ...draft, sections }))).toEqual([
      "headingKind Core Insights: insights > summary",
    ]);
  });

  it("differ by the number of open questions where one has answered some", () => {
    const asked = (draft: ReportDraft) => draftChecks(draft).length;
    const sure = themesOf(read).reduce((draft, { path }) => setStance(draft, path, "overweight"), read);
    expect(asked(sure)).toBeLessThan(asked(read));
    expect(ofKind("checks", () => sure)).toEqual([`checks : ${asked(read)} > ${asked(sure)}`]);
  });

  it("differ by whatever has no line of its own", () => {
    const moved = { ...read, warnings: [...read.warnings, { code: "no_title" as const, start: 0, end: 1 }] };
    expect(dismissAll(moved, "no_title")).toEqual(read);
    expect(differ((draft) => ({ ...draft, tables: [{ start: 0, end: 1 }] }))).toEqual(["other :  > "]);
    expect(differ((draft) => ({ ...setTitle(draft, "Steel"), tables: [{ start: 0, end: 1 }] }))).toEqual([
      "title : Steel after the cuts > Steel",
      "other :  > ",
    ]);
  });

  it("differ by a report that one of them has, and by the words that went to it", () => {
    const empty = { ...read, start: text.length, end: text.length, title: "Second" };
    const blank = { ...empty, sections: [], claims: [], recommendations: [], companies: [], tables: [] };
    const second = { ...blank, furniture: { title: null, house: null, time: null }, warnings: [] };
    const theirs = moveBorder(text, [read, second], 0, CUT);
    const [reports, ...others] = draftDifferences([read], theirs);
    expect(reports).toEqual({ kind: "reports", report: 0, mine: [], theirs: ["Second"] });
    expect(others).toContainEqual({
      ...{ kind: "claims", report: 0, mine: ["Prices fell for three weeks."], theirs: [] },
    });
  });

  it("are equal in whatever order their fields are", () => {
    const { title, ...rest } = read;
    expect(draftDifferences([read], [{ ...rest, title }])).toEqual([]);
  });

  it("differ in both directions by the same things, the other way round", () => {
    const change = fc.constantFrom<(draft: ReportDraft) => ReportDraft>(
      (draft) => setTitle(draft, "Steel"),
      (draft) => dropTheme(draft, [0]),
      (draft) => addTheme(draft, "scrap"),
      (draft) => unplaceClaim(text, draft, 1),
      (draft) => setPages(draft, 0, [7]),
      (draft) => splitClaim(text, draft, draft.claims.length - 1, CUT),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.array(change, { maxLength: 4 }), (mine, theirs) => {
        const [one, other] = [mine, theirs].map((changes) =>
          changes.reduce((draft, each) => each(draft), read),
        );
        const there = draftDifferences([one!], [other!]);
        const back = draftDifferences([other!], [one!]);
        const turned = back.map((each) => ({ ...each, mine: each.theirs, theirs: each.mine }));
        const key = (each: object) => JSON.stringify({ ...each, of: undefined }, Object.keys(each).sort());
        expect(turned.map(key).sort()).toEqual(there.map(key).sort());
      }),
      { numRuns: 100 },
    );
  });
});
