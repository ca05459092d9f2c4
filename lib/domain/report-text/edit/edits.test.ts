import { describe, expect, it } from "vitest";
import type { DraftTheme, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { joinReports, moveBorder, moveClaimToReport } from "./boundary";
import { draftChecks } from "./checks";
import {
  joinClaims,
  moveClaim,
  setCorrection,
  setPages,
  setSectionKind,
  splitClaim,
  unplaceClaim,
} from "./claims";
import { addCompany, companyToTheme, setSymbol, themeToCompany } from "./companies";
import { dismiss, setCallDay, setPublishedAt, setRating, setTitle } from "./facts";
import { headingToClaim, place, type PlaceAs } from "./place";
import { mergeThemes, namesInList, reparentTheme, splitName } from "./theme-tree";
import { addTheme, confirmTheme, dropTheme, matchTheme, newTheme, renameTheme, setStance } from "./themes";

const text =
  "Investment Rating - The report likes the steel sector related to rebar and wire [1]. " +
  "Core Insights - Orders rose 4% [2][3]. - Prices fell [4]. Outlook for Scrap - Supply is short [5]. Stray words";

/** A draft in which everything is unplaced. */
const blank: ReportDraft = {
  ...{ start: 0, end: text.length, title: null, house: null, publishedAt: null, callDay: null },
  ...{ callDayReason: null, rating: { text: null, stance: null, claim: null } },
  ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
  furniture: { title: null, house: null, time: null },
};

/** The span of words of the text. */
const spanOf = (words: string): TextSpan => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const spans = (draft: ReportDraft) =>
  draft.claims.map(({ text: words, pages, section }) => [words, pages, draft.sections[section]?.heading]);

/** The draft with each heading and each claim, built by edits alone. */
function careful(): ReportDraft {
  const headings = ["Investment Rating", "Core Insights", "Outlook for Scrap"];
  const claims = [
    "- The report likes the steel sector related to rebar and wire [1].",
    "- Orders rose 4% [2][3].",
    "- Prices fell [4].",
    "- Supply is short [5].",
  ];
  let draft = blank;
  for (const words of headings) draft = place(text, draft, spanOf(words), "heading");
  for (const words of claims) draft = place(text, draft, spanOf(words), "claim");
  return setSectionKind(draft, 0, "rating");
}

const RATING = ["The report likes the steel sector related to rebar and wire.", [1], "Investment Rating"];
const ORDERS = ["Orders rose 4%.", [2, 3], "Core Insights"];
const PRICES = ["Prices fell.", [4], "Core Insights"];
const SUPPLY = ["Supply is short.", [5], "Outlook for Scrap"];

describe("the words of a report", () => {
  it("become headings and claims, and the claims after a heading go under it", () => {
    expect(spans(careful())).toEqual([RATING, ORDERS, PRICES, SUPPLY]);
  });

  it.each<[as: PlaceAs, claims: unknown[], more: object]>([
    ["claim", [RATING, ORDERS, PRICES, SUPPLY, ["Stray words", [], "Outlook for Scrap"]], {}],
    ["before", [RATING, ORDERS, PRICES, ["Supply is short. Stray words", [5], "Outlook for Scrap"]], {}],
    ["after", [RATING, ORDERS, PRICES, SUPPLY], {}], // no claim comes after them
    ["heading", [RATING, ORDERS, PRICES, SUPPLY], {}],
    [
      "title",
      [RATING, ORDERS, PRICES, SUPPLY],
      { title: "Stray words", furniture: { title: spanOf("Stray words"), house: null, time: null } },
    ],
    ["house", [RATING, ORDERS, PRICES, SUPPLY], { house: "Stray words" }],
    ["time", [RATING, ORDERS, PRICES, SUPPLY], { publishedAt: null }], // the words are no time
  ])("unplaced ones become: %s", (as, claims, more) => {
    const placed = place(text, careful(), spanOf("Stray words"), as);
    expect(spans(placed)).toEqual(claims);
    expect(placed).toMatchObject(more);
  });

  it("leave the claim that they are taken from with the rest", () => {
    expect(spans(place(text, careful(), spanOf("Orders rose"), "unplaced"))).toEqual([
      RATING,
      ["4%.", [2, 3], "Core Insights"],
      PRICES,
      SUPPLY,
    ]);
  });

  it("that were the title leave a report without one", () => {
    const titled = place(text, careful(), spanOf("Stray words"), "title");
    expect(place(text, titled, spanOf("Stray words"), "claim")).toMatchObject({ title: null });
  });
});

describe("a claim", () => {
  it("is cut in two, and joined again", () => {
    const draft = careful();
    const cut = splitClaim(text, draft, 0, spanOf("related to rebar").start);
    expect(spans(cut).slice(0, 2)).toEqual([
      ["The report likes the steel sector", [1], "Investment Rating"],
      ["related to rebar and wire.", [1], "Investment Rating"],
    ]);
    expect(spans(joinClaims(text, cut, 0))).toEqual(spans(draft));
  });

  it("cut behind its marks leaves the rest without pages", () => {
    const joined = joinClaims(text, place(text, careful(), spanOf("Stray words"), "claim"), 3);
    const cut = splitClaim(text, joined, 3, spanOf("Stray words").start);
    expect(spans(cut).slice(3)).toEqual([SUPPLY, ["Stray words", [], "Outlook for Scrap"]]);
  });

  it("that isn't changed stays the very same while another is cut, so that it isn't drawn anew", () => {
    const draft = careful();
    const cut = splitClaim(text, draft, 3, text.indexOf("is short"));
    expect(cut.claims).toHaveLength(5);
    for (const at of [0, 1, 2]) expect(cut.claims[at]).toBe(draft.claims[at]);
  });

  it("isn't cut where one half would have no words", () => {
    const draft = careful();
    expect(splitClaim(text, draft, 1, spanOf("[2][3]").start)).toBe(draft);
  });

  it("keeps the themes that it names: each goes to the half with its name", () => {
    const named = addTheme(addTheme(careful(), "steel", { place: spanOf("steel") }), "wire", {
      place: spanOf("wire"),
    });
    const cut = splitClaim(
      text,
      { ...named, recommendations: named.recommendations.slice(-2) },
      0,
      spanOf("related to rebar").start,
    );
    expect(cut.recommendations.map(({ name, claim }) => [name, claim])).toEqual([
      ["steel", 0],
      ["wire", 1],
    ]);
  });

  it("joined over a heading takes the heading in; what stood under it stays under the heading before", () => {
    expect(spans(joinClaims(text, careful(), 2))).toEqual([
      RATING,
      ORDERS,
      ["Prices fell. Outlook for Scrap - Supply is short.", [4, 5], "Core Insights"],
    ]);
  });

  it("goes under another heading without moving in the text", () => {
    const moved = moveClaim(text, careful(), 3, 0);
    expect(spans(moved)[3]).toEqual(["Supply is short.", [5], "Investment Rating"]);
    expect(moved.claims[3]).toMatchObject({ kind: "rating", start: careful().claims[3]!.start });
  });

  it("is taken out, and its rating loses its sentence", () => {
    const rated = { ...careful(), rating: { text: null, stance: null, claim: 0 } };
    expect(unplaceClaim(text, rated, 0)).toMatchObject({ rating: { claim: null }, claims: { length: 3 } });
  });

  it("has the pages that an analyst gives it, each once and above 0, and a reading beside its words", () => {
    const draft = setCorrection(setPages(careful(), 1, [7, 0, 7, -1, 2.5, 3]), 1, " Orders rose 5% ");
    expect(draft.claims[1]).toMatchObject({
      text: "Orders rose 4%.",
      pages: [7, 3],
      correction: "Orders rose 5%",
    });
  });
});

it("a heading becomes the beginning of its first claim, or is left unplaced", () => {
  const at = careful().sections.findIndex(({ heading }) => heading === "Outlook for Scrap");
  expect(spans(headingToClaim(text, careful(), at))[3]).toEqual([
    "Outlook for Scrap - Supply is short.",
    [5],
    "Core Insights",
  ]);
  expect(spans(place(text, careful(), spanOf("Outlook for Scrap"), "unplaced"))[3]).toEqual([
    "Supply is short.",
    [5],
    "Core Insights",
  ]);
});

describe("a theme", () => {
  const tree = (draft: ReportDraft) =>
    draft.recommendations.map(({ name, subthemes }) => [name, ...subthemes.map((each) => each.name)]);
  const themes = (...names: [string, ...string[]][]): ReportDraft => {
    let draft = { ...careful(), recommendations: [] as DraftTheme[] };
    for (const [at, [name, ...subs]] of names.entries()) {
      draft = addTheme(draft, name);
      for (const sub of subs) draft = addTheme(draft, sub, { under: at });
    }
    return draft;
  };

  it.each<[what: string, made: ReportDraft, tree: string[][]]>([
    [
      "a subtheme made a sector",
      reparentTheme(themes(["a", "b", "c"], ["d"]), [0, 0], null),
      [["a", "c"], ["b"], ["d"]],
    ],
    ["a sector put under another", reparentTheme(themes(["a", "b"], ["c"]), [0], 1), [["c", "a", "b"]]],
    [
      "a subtheme moved to another sector",
      reparentTheme(themes(["a", "b"], ["c"]), [0, 0], 1),
      [["a"], ["c", "b"]],
    ],
    ["a sector put under itself stays", reparentTheme(themes(["a", "b"]), [0], 0), [["a", "b"]]],
    [
      "merged sectors: the subthemes of both, each once",
      mergeThemes(themes(["a", "b"], ["c", "B", "d"]), [1], [0]),
      [["a", "b", "d"]],
    ],
    [
      "a subtheme merged into its neighbour",
      mergeThemes(themes(["a", "b", "c"]), [0, 0], [0, 1]),
      [["a", "c"]],
    ],
    [
      "a sector isn't merged into its own subtheme",
      mergeThemes(themes(["a", "b"]), [0], [0, 0]),
      [["a", "b"]],
    ],
    [
      "a name cut at its commas",
      splitName(themes(["food, beverage and tobacco", "b"]), [0]),
      [["food", "b"], ["beverage"], ["tobacco"]],
    ],
    ["a dropped sector", dropTheme(themes(["a", "b"], ["c"]), [0]), [["c"]]],
    ["a subtheme made a company", themeToCompany(themes(["a", "b"]), [0, 0]), [["a"]]],
    ["a sector made a company leaves its subthemes", themeToCompany(themes(["a", "b"]), [0]), [["b"]]],
    [
      "a company made a theme again",
      companyToTheme(themeToCompany(themes(["a", "b"]), [0, 0]), 0),
      [["a", "b"]],
    ],
    [
      "a company made a sector",
      companyToTheme(themeToCompany(themes(["a", "b"]), [0, 0]), 0, null),
      [["a"], ["b"]],
    ],
  ])("%s", (_what, made, expected) => expect(tree(made)).toEqual(expected));

  it("dropped leaves its claim", () => expect(dropTheme(careful(), [0]).claims).toEqual(careful().claims));

  it.each([
    ["food, beverage and tobacco", ["food", "beverage", "tobacco"]],
    ["白电、小家电和厨电", ["白电", "小家电", "厨电"]],
    ["AI/robots", ["AI", "robots"]],
    ["brand", ["brand"]],
  ])("%s is a list of %j", (name, names) => expect(namesInList(name)).toEqual(names));

  it("whose stance an analyst sets or confirms is theirs", () => {
    const doubted = setCallDay(themes(["a"]), "2025-02-04");
    const theme: DraftTheme = {
      ...doubted.recommendations[0]!,
      stance: "overweight",
      stanceOrigin: "implied",
      doubts: ["implied_stance", "inferred_name"],
    };
    const draft = { ...doubted, recommendations: [theme] };
    const set = { stance: "neutral", stanceOrigin: "set_by_editor", doubts: ["inferred_name"] };
    expect(setStance(draft, [0], "neutral").recommendations[0]).toMatchObject(set);
    expect(confirmTheme(draft, [0], "implied_stance").recommendations[0]).toMatchObject({
      ...set,
      stance: "overweight",
    });
    expect(draftChecks(draft).map(({ kind }) => kind)).toEqual(["inferred_name", "implied_stance"]);
    expect(draftChecks(setStance(draft, [0], null)).map(({ kind }) => kind)).toEqual(["inferred_name"]);
  });

  it("with a new printed name is another theme of the board; a name in one language is kept beside it", () => {
    const matched = matchTheme(themes(["steel"]), [0], { theme: "steel-slug", parent: null });
    expect(renameTheme(matched, [0], { nameZh: "钢铁" }).recommendations[0]).toMatchObject({
      name: "steel",
      nameEn: "Steel",
      nameZh: "钢铁",
      theme: "steel-slug",
    });
    expect(renameTheme(matched, [0], { name: "特钢" }).recommendations[0]).toMatchObject({
      name: "特钢",
      nameEn: null,
      nameZh: "特钢",
      theme: null,
    });
  });

  it("added by hand has a capital on the board, and keeps its wording in the report", () => {
    const names = (name: string) => addTheme(blank, name).recommendations[0];
    expect(names("lithium mining")).toMatchObject({ name: "lithium mining", nameEn: "Lithium mining" });
    expect(names("eVTOL")).toMatchObject({ name: "eVTOL", nameEn: "eVTOL" });
    expect(names("锂矿")).toMatchObject({ name: "锂矿", nameEn: null, nameZh: "锂矿" });
  });

  it("made a company keeps its sentence, and its ticker is open until it is set", () => {
    const draft = themeToCompany(addTheme(careful(), "rebar", { place: spanOf("rebar") }), [
      careful().recommendations.length,
    ]);
    expect(draft.companies).toMatchObject([
      { name: "rebar", claim: 0, symbol: null, place: spanOf("rebar") },
    ]);
    const doubted = {
      ...draft,
      companies: [{ ...draft.companies[0]!, doubts: ["malformed_code" as const] }],
    };
    expect(setSymbol(doubted, 0, "600019.SH").companies).toMatchObject([{ symbol: "600019.SH", doubts: [] }]);
  });
});

describe("the facts of a report", () => {
  it.each([
    ["2025-02-04 09:05", "2025-02-04", "before_close"],
    ["2025-02-04 15:00", "2025-02-05", "after_close"],
    ["2025年2月4日", "2025-02-04", "no_clock"],
  ])("published %s: called %s, %s", (printed, callDay, callDayReason) => {
    expect(setPublishedAt(blank, printed)).toMatchObject({ publishedAt: printed, callDay, callDayReason });
  });

  it("a call day that an analyst set doesn't follow the time", () => {
    const set = setCallDay(blank, "2025-02-07");
    expect(setPublishedAt(set, "2025-02-04 09:05")).toMatchObject({
      callDay: "2025-02-07",
      callDayReason: "set_by_editor",
    });
    expect(setCallDay(set, "2025-02-30")).toBe(set);
  });

  it("words that are no time change nothing", () => {
    const dated = setPublishedAt(blank, "2025-02-04 09:05");
    expect(setPublishedAt(dated, "昨天下午")).toBe(dated);
    expect(setPublishedAt(dated, " ").publishedAt).toBeNull();
  });

  it("a typed label brings its stance, also to a sector that the title names, unless an analyst has set another", () => {
    const sector = { ...newTheme("煤炭", null, null), nameOrigin: "inferred" as const };
    const draft = { ...blank, recommendations: [sector, newTheme("焦煤", null, null)] };
    const labelled = setRating(draft, { text: "强于大市（维持）" });
    expect(labelled.rating.stance).toBe("overweight");
    expect(labelled.recommendations).toMatchObject([
      { stance: "overweight", stanceOrigin: "given" },
      { stance: null, stanceOrigin: "none" },
    ]);
    expect(setRating(labelled, { text: "中性" }).recommendations[0]).toMatchObject({ stance: "neutral" });
    const byHand = setRating(labelled, { stance: "neutral" });
    expect(setRating(byHand, { text: "看好" }).rating).toMatchObject({ text: "看好", stance: "neutral" });
  });

  it("a heading made the rating's gives its label", () => {
    const heading = { title: "", kind: "section" as const, ordinal: null, start: 0, end: 9 };
    const draft = { ...blank, sections: [{ ...heading, heading: "本行业的评级：看好（首次）" }] };
    expect(setSectionKind(draft, 0, "rating").rating).toMatchObject({
      text: "看好（首次）",
      stance: "overweight",
    });
  });

  it("a label is kept beside the stance that it means", () => {
    const draft = setRating(setRating(blank, { text: "推荐（维持）" }), { stance: "overweight" });
    expect(draft.rating).toMatchObject({ text: "推荐（维持）", stance: "overweight" });
  });

  it("a warning is gone once it is looked at, and no_title once there is one", () => {
    const warnings = [
      { code: "no_title" as const, start: 0, end: 0 },
      { code: "damaged_text" as const, start: 3, end: 9 },
    ];
    const draft = { ...blank, warnings };
    expect(dismiss(draft, warnings[1]!).warnings).toEqual([warnings[0]]);
    expect(setTitle(draft, "Steel weekly").warnings).toEqual([warnings[1]]);
  });
});

describe("two reports of one text", () => {
  const apart = () => {
    const second = {
      ...careful(),
      ...{ sections: [], claims: [], recommendations: [], warnings: [] },
      start: text.length,
      end: text.length,
    };
    return moveBorder(text, [careful(), second], 0, spanOf("Outlook for Scrap").start);
  };

  it("a border between them takes headings and claims along", () => {
    expect(apart().map(spans)).toEqual([[RATING, ORDERS, PRICES], [SUPPLY]]);
  });

  it("a claim goes to the next or back, with what stands between", () => {
    const next = moveClaimToReport(text, apart(), 0, 2, "next");
    expect(next.map((draft) => draft.claims.map((claim) => claim.text))).toEqual([
      ["The report likes the steel sector related to rebar and wire.", "Orders rose 4%."],
      ["Prices fell.", "Supply is short."],
    ]);
    expect(moveClaimToReport(text, next, 1, 0, "previous").map(spans)[0]).toEqual([RATING, ORDERS, PRICES]);
  });

  it("a company gets the code, label and price that the text prints for it", () => {
    const words = "1. 铜价上涨，看岱华铜业（605961.SH，买入，目标价9.6元）与穰华铜业（605962.SH，中性） [3]";
    const [draft] = [{ ...blank, end: words.length }];
    const place = { start: words.indexOf("岱华"), end: words.indexOf("岱华") + 4 };
    expect(addCompany(draft, "岱华铜业", place, words).companies).toMatchObject([
      {
        ...{ name: "岱华铜业", code: "605961.SH", symbol: "605961.SH", target: 9.6, currency: "CNY", place },
        rating: { text: "买入", stance: "overweight" },
      },
    ]);
    const other = { start: words.indexOf("穰华"), end: words.indexOf("（605962") };
    const themed = themeToCompany(addTheme(draft, "穰华铜业", { place: other }), [0], words);
    expect(themed.companies).toMatchObject([
      { code: "605962.SH", target: null, rating: { text: "中性", stance: "neutral" } },
    ]);
  });

  it("a moved claim takes the themes and companies along that rest on it alone", () => {
    const [first, second] = apart();
    let named: ReportDraft = { ...first!, recommendations: [], companies: [] };
    named = addTheme(named, "steel", { place: spanOf("steel") });
    named = addTheme(named, "prices", { place: spanOf("Prices"), under: 0 });
    named = addTheme(named, "rebar", { place: spanOf("rebar"), under: 0 });
    named = addTheme(named, "by hand");
    named = addCompany(addCompany(named, "fell", spanOf("fell")), "wire", spanOf("wire"));
    const warned = [{ code: "no_recommendation" as const, start: second!.start, end: second!.start }];
    const drafts = [named, { ...second!, warnings: warned }];
    const [left, taker] = moveClaimToReport(text, drafts, 0, 2, "next");
    const tree = (draft: ReportDraft) => ({
      themes: draft.recommendations.map((each) => [each.name, ...each.subthemes.map(({ name }) => name)]),
      companies: draft.companies.map(({ name }) => name),
    });
    expect(tree(left!)).toEqual({ themes: [["steel", "rebar"], ["by hand"]], companies: ["wire"] });
    expect(tree(taker!)).toEqual({ themes: [["prices"]], companies: ["fell"] });
    expect(taker).toMatchObject({
      recommendations: [{ claim: 0, place: spanOf("Prices") }],
      companies: [{ claim: 0 }],
      warnings: [],
    });
    expect(tree(moveClaimToReport(text, [left!, taker!], 1, 0, "previous")[0]!)).toEqual({
      themes: [["steel", "rebar"], ["by hand"], ["prices"]],
      companies: ["wire", "fell"],
    });
  });

  it("a theme that another claim names stays, with that claim as its source; its namesake takes its subthemes", () => {
    const [first, second] = apart();
    let named: ReportDraft = { ...first!, recommendations: [], companies: [] };
    named = addTheme(named, "orders", { place: spanOf("Prices") }); // its name is also in the claim before
    named = addTheme(named, "Fell", { place: spanOf("fell") });
    named = addTheme(named, "prices", { place: spanOf("Prices"), under: 1 });
    const [left, taker] = moveClaimToReport(text, [named, addTheme(second!, "fell")], 0, 2, "next");
    expect(left!.recommendations).toMatchObject([{ name: "orders", claim: 1 }]);
    expect(taker!.recommendations).toMatchObject([
      { name: "fell", subthemes: [{ name: "prices", claim: 0 }] },
    ]);
  });

  it("a claim that leaves its heading goes under the other report's heading of that name", () => {
    const [first, second] = apart();
    const [heading] = second!.sections;
    const same = { ...heading!, title: "core insights", kind: "insights" as const };
    const [, taker] = moveClaimToReport(text, [first!, { ...second!, sections: [same] }], 0, 2, "next");
    expect(taker!.claims.map(({ section, kind }) => [section, kind])).toEqual([
      [0, "insight"],
      [0, "statement"],
    ]);
  });

  it("two that were split wrongly become one, with the claims, the facts and the themes of both", () => {
    const [first, second] = apart();
    const dated = setTitle(setPublishedAt(second!, "2025-02-04 09:05"), "Scrap");
    const named = addTheme(dated, "Steel", { place: spanOf("Supply") });
    const under = addTheme(named, "scrap", { place: spanOf("Supply is short"), under: 0 });
    const [joined, ...others] = joinReports(text, [addTheme(first!, "steel"), under], 0);
    expect(others).toEqual([]);
    expect(spans(joined!)).toEqual([RATING, ORDERS, PRICES, SUPPLY]);
    expect(joined).toMatchObject({
      start: first!.start,
      end: second!.end,
      title: "Scrap",
      callDay: "2025-02-04",
    });
    const steel = joined!.recommendations.filter(({ name }) => name.toLowerCase() === "steel");
    expect(steel).toMatchObject([{ name: "steel", subthemes: [{ name: "scrap", claim: 3 }] }]);
    expect(joinReports(text, [joined!], 0)).toEqual([joined]);
  });
});
