import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { piecesOf } from "./pieces";
import { LONGEST_REPORT, readReports } from "./read-reports";

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
const LENGTH = 200_000;
const RATING = "Investment Rating - The report likes the steel sector in rebar [1].";

function read(text: string) {
  const verdict = readReports(text);
  if (!verdict.ok) throw new Error(`${verdict.code} ${verdict.signs.join()}`);
  return verdict.drafts[0]!;
}

/** A report with one statement: `expected` are the texts and pages under its second heading. */
const statements: [form: string, body: string, expected: [text: string, pages: number[]][]][] = [
  [
    "citations before the full stop",
    "- A rises [3][4]. - B falls [5].",
    [
      ["A rises.", [3, 4]],
      ["B falls.", [5]],
    ],
  ],
  [
    "citations after it",
    "- A rises. [3][4] - B falls. [5]",
    [
      ["A rises.", [3, 4]],
      ["B falls.", [5]],
    ],
  ],
  [
    "a full stop on both sides",
    "- A rises. [3]. - B falls [5].",
    [
      ["A rises.", [3]],
      ["B falls.", [5]],
    ],
  ],
  [
    "no bullets",
    "- A rises [3]. B falls [5]. C holds [6].",
    [
      ["A rises.", [3]],
      ["B falls.", [5]],
      ["C holds.", [6]],
    ],
  ],
  [
    "citations glued to the text",
    "- A rises[3][4].- B falls[5].",
    [
      ["A rises.", [3, 4]],
      ["B falls.", [5]],
    ],
  ],
  ["a range", "- A rises [3-5].", [["A rises.", [3, 4, 5]]]],
  ["a list", "- A rises [4,24].", [["A rises.", [4, 24]]]],
  ["descending", "- A rises [4][3].", [["A rises.", [4, 3]]]],
  ["repeated", "- A rises [3][3].", [["A rises.", [3]]]],
  ["full-width brackets", "- A rises【3】［4］。", [["A rises。", [3, 4]]]],
  [
    "no citation",
    "- A rises. - B falls [5].",
    [
      ["A rises.", []],
      ["B falls.", [5]],
    ],
  ],
  ["a citation inside", "- A rises [3], and B falls [4].", [["A rises, and B falls.", [3, 4]]]],
  [
    "several sentences under one bullet",
    "- A rises. It rose. So B falls [5].",
    [["A rises. It rose. So B falls.", [5]]],
  ],
  ["a year in brackets", "- A rises [2025] more [3].", [["A rises [2025] more.", [3]]]],
  ["a dash inside", "- A - in part - rises [3].", [["A - in part - rises.", [3]]]],
  ["an abbreviation before a dash", "- U.S. - China trade [3].", [["U.S. - China trade.", [3]]]],
  ["a decimal", "- A rises 3.5% to $1.2 [3].", [["A rises 3.5% to $1.2.", [3]]]],
  [
    "other bullets",
    "\n• A rises [3].\n⚫ B falls [4].\n",
    [
      ["A rises.", [3]],
      ["B falls.", [4]],
    ],
  ],
  [
    "a lead-in before bullets with pages of their own",
    "- The report lists chances, including: - A rises [3]. - B falls [4].",
    [
      ["A rises.", [3]],
      ["B falls.", [4]],
    ],
  ],
  [
    "asterisks within a line",
    "* A rises [3] * B falls [4]",
    [
      ["A rises", [3]],
      ["B falls", [4]],
    ],
  ],
  [
    "wrapped lines",
    "\n- A rises and\n  goes on rising [3].\n- B falls [4].",
    [
      ["A rises and\n  goes on rising.", [3]],
      ["B falls.", [4]],
    ],
  ],
  [
    "windows line breaks",
    "\r\n- A rises [3].\r\n- B falls [4].\r\n",
    [
      ["A rises.", [3]],
      ["B falls.", [4]],
    ],
  ],
  [
    "lines without stops",
    "\n- A rises [3]\n- B falls [4]\n",
    [
      ["A rises", [3]],
      ["B falls", [4]],
    ],
  ],
];

describe("a statement", () => {
  it.each(statements)("is read with %s", (_, body, expected) => {
    const { claims } = read(`${RATING} Core Insights ${body}`);
    expect(claims.slice(1).map(({ text, pages }) => [text, pages])).toEqual(expected);
    expect(claims.slice(1).every((claim) => claim.kind === "insight")).toBe(true);
  });

  it("without a cited page gets a warning", () => {
    const { warnings, claims } = read(`${RATING} Core Insights - A rises. - B falls [2].\nTitle\n2025-01-02`);
    const { start, end } = claims[1]!;
    expect(warnings).toEqual([{ code: "no_pages", start, end }]);
  });
});

describe("a heading", () => {
  it.each<[form: string, text: string, kinds: string[]]>([
    ["renamed", `${RATING} Core Views - A [1]. Key Points - B [2].`, ["rating", "insights", "insights"]],
    ["in markdown", `### Investment Rating\n- A [1].\n**Core Viewpoint**\n- B [2].`, ["rating", "insights"]],
    [
      "run together",
      `InvestmentRating - A [1]. SummarybySections Section1: T - B [2].`,
      ["rating", "summary", "section"],
    ],
    [
      "with a colon",
      `Investment Rating: The report rates A [1]. Core Insights: B [2].`,
      ["rating", "insights"],
    ],
    ["of groups", `${RATING} Group 1: T - A [2]. Group 2: U - B [3].`, ["rating", "section", "section"]],
    ["of stages", `${RATING} Stage One: T - A [2].`, ["rating", "section"]],
    ["of risks", `${RATING} Risk Factors - A [2].`, ["rating", "section"]],
  ])("is found %s", (_, text, kinds) => {
    expect(read(text).sections.map((section) => section.kind)).toEqual(kinds);
  });

  it.each<[text: string, claims: string[]]>([
    ["投资评级 未提及 核心观点 - 钢价走平 [1]", ["未提及", "钢价走平"]],
    [
      "Report Summary 1. Investment Rating No content provided. 2. Core Views - A [1].",
      ["No content provided.", "A."],
    ],
  ])("of a rating stands before words that state none, without a bullet: %s", (text, claims) => {
    const draft = read(text);
    expect(draft.claims.map((claim) => claim.text)).toEqual(claims);
    expect(draft.claims.map((claim) => claim.kind)).toEqual(["rating", "insight"]);
    expect(draft.rating.stance).toBeNull();
  });

  it("with a code names a company and its label", () => {
    const { companies, sections } = read(
      "投资评级 - 维持对岱岭股份的卖出评级，对软岭国际维持中性评级 [1] 公司情况 岱岭股份(002985.SZ,卖出) - 需求低迷 [2]",
    );
    expect(sections.map((section) => section.title)).toEqual([
      "投资评级",
      "公司情况",
      "岱岭股份(002985.SZ,卖出)",
    ]);
    expect(companies.map(({ name, symbol, rating }) => [name, symbol, rating.stance])).toEqual([
      ["岱岭股份", "002985.SZ", "underweight"],
      ["软岭国际", null, "neutral"],
    ]);
  });

  it.each([
    "- It confirms the Investment Rating - a buy [1].",
    "- As Section 2: says, A rises [1].",
    "- The core insights - A and B - hold [1].",
  ])("isn't found where its phrase is part of a sentence: %s", (body) => {
    const { sections, claims } = read(`${RATING} Core Insights ${body}`);
    expect(sections).toHaveLength(2);
    expect(claims).toHaveLength(2);
  });

  it("has a title that ends at a bullet or at the end of the line", () => {
    const { sections } = read(
      `${RATING} Section 1: AI-driven growth - A [1].\nSection 2: Costs\n- B [2].\n**Section 3: Bold**\n- C [3].`,
    );
    expect(sections.slice(1).map(({ ordinal, title }) => [ordinal, title])).toEqual([
      [1, "AI-driven growth"],
      [2, "Costs"],
      [3, "Bold"],
    ]);
  });
});

describe("a title and a time", () => {
  const body = "Investment Rating - A [1]. Core Insights - B [2].";
  it.each<[form: string, text: string, title: string | null, time: string | null, callDay: string | null]>([
    ["after the body", `${body}\nOn steel\n2025-02-04 03:06`, "On steel", "2025-02-04 03:06", "2025-02-04"],
    ["before the body", `On steel\n2025-02-04 15:00\n${body}`, "On steel", "2025-02-04 15:00", "2025-02-05"],
    ["the time first", `2025-02-04\nOn steel\n${body}`, "On steel", "2025-02-04", "2025-02-04"],
    [
      "the title before, the time after",
      `On steel\n${body}\n2025-02-04`,
      "On steel",
      "2025-02-04",
      "2025-02-04",
    ],
    [
      "on the body's line",
      `${body} 钢铁:专题 2025-02-04 03:06`,
      "钢铁:专题",
      "2025-02-04 03:06",
      "2025-02-04",
    ],
    [
      "with blank lines between",
      `${body}\n\nOn steel\n\n2025-02-04 03:06\n`,
      "On steel",
      "2025-02-04 03:06",
      "2025-02-04",
    ],
    ["in Chinese", `${body}\n钢铁\n2025年2月4日 15:30`, "钢铁", "2025年2月4日 15:30", "2025-02-05"],
    ["the title alone", `${body}\nOn steel`, "On steel", null, null],
    ["the time alone", `${body}\n2025-02-04 03:06`, null, "2025-02-04 03:06", "2025-02-04"],
    ["neither", body, null, null, null],
    ["a day that doesn't exist", `${body}\n2025-02-30 03:06`, null, null, null],
  ])("are found %s", (_, text, title, time, callDay) => {
    expect(read(text)).toMatchObject({ title, publishedAt: time, callDay });
    expect(read(text).claims).toHaveLength(2);
  });

  it("name a house with its legal form", () => {
    const { house } = read(`通信行业周报\nGuolin Securities Co., Ltd·2025-09-15 12:24\n\n${RATING}`);
    expect(house).toBe("Guolin Securities Co., Ltd");
  });

  it("get a warning if they are missing", () => {
    expect(read(body).warnings.map((warning) => warning.code)).toEqual([
      "no_title",
      "no_time",
      "no_recommendation",
    ]);
  });
});

describe("the themes of a report", () => {
  it("are read from Chinese with half-width marks as from one with full-width marks", () => {
    const body = "投资评级 - 看好 [1] 投资建议 - 奶酪受益成本下行,推荐伊岭股份、新禾乳业 [2]";
    const named = (text: string) => {
      const { recommendations, companies } = read(text);
      return [recommendations.map(({ name }) => name), companies.map(({ name }) => name)];
    };
    expect(named(body)).toEqual([["奶酪"], ["伊岭股份", "新禾乳业"]]);
    expect(named(body.replace(",", "，"))).toEqual(named(body));
  });

  it("that the rating recommends without a label are parts of the title's sector", () => {
    const { recommendations, rating } = read(
      "投资评级 - 投资建议关注饮料、零食等成长标的 [1] 核心观点 - 收入下滑 [2]\n食品饮料板块三季报总结\n2025-11-05",
    );
    expect(rating.text).toBeNull();
    expect(recommendations.map(({ name, stance, subthemes }) => [name, stance, subthemes.length])).toEqual([
      ["食品饮料", "overweight", 2],
    ]);
  });

  it("have no inferred sector under a label of the whole market", () => {
    const body = 'Investment Rating - The rating is "Neutral" [1]. Core Views - The tea industry fell [2].';
    const names = (title: string) =>
      read(`${body}\n${title}\n2025-05-11`).recommendations.map(({ name }) => name);
    expect(names("量化择时周报:突破之前保持中性")).toEqual([]);
    expect(names("静待旺季到来")).toEqual(["tea"]);
  });
});

describe("unrecognised text", () => {
  it("is kept as unplaced pieces with a warning", () => {
    const text = `Some house, tel 123.\n${RATING} Core Insights - B [2].\n\nDisclaimer. For clients only.\nOn steel\n2025-02-04`;
    const draft = read(text);
    const [pieces, warnings] = [piecesOf(text, draft), draft.warnings];
    expect(pieces.filter((piece) => piece.kind === "unplaced").map((piece) => piece.text)).toEqual([
      "Some house, tel 123.",
      "Disclaimer. For clients only.",
    ]);
    expect(warnings.filter((warning) => warning.code === "unplaced_text")).toHaveLength(2);
  });
});

describe("a text that is no report", () => {
  it.each([
    ["", "empty_text", []],
    [" \n\t ", "empty_text", []],
    ["hello", "not_a_report", ["no_headings", "no_statements", "no_rating"]],
    ["<html><body>Not found</body></html>", "not_a_report", ["no_headings", "no_statements", "no_rating"]],
    [
      "Date,Open,High,Low,Close\n2025-01-02,1,2,1,2",
      "not_a_report",
      ["no_headings", "no_statements", "no_rating"],
    ],
    ["Core Insights", "not_a_report", ["no_statements", "no_rating"]],
    // a news item of the same website: no rating and one core viewpoint
    [
      "Core Viewpoint - The company opened a plant in May [1].\nNews of the day\n2025-02-04",
      "not_a_report",
      ["no_rating", "singular_viewpoint"],
    ],
    // notes of a conference call: their headings say so
    [
      "社服行业专题交流\n纪要涉及的公司 - 程岭集团、东岭商业 [1] 纪要提到的观点 - 客单价下降 [2] - 份额提升 [3]",
      "not_a_report",
      ["no_headings", "no_rating", "call_notes"],
    ],
    ["x".repeat(LONGEST_REPORT + 1), "too_long", []],
  ])("%#: is refused", (text, code, signs) => {
    expect(readReports(text)).toMatchObject({ ok: false, code, signs });
  });

  it("isn't one with advice that cites its pages, whatever its headings", () => {
    const { claims } = read("行情对比 - 港股走强 [2] 行业配置思路 - 盈利预期上修 [38] - 现金流改善 [40]");
    expect(claims).toHaveLength(3);
  });

  it("is a text of nothing but headings, however many", () => {
    expect(readReports("Report Summary ".repeat(20_000))).toMatchObject({ ok: false, code: "not_a_report" });
  });

  it("is read all the same where an analyst says that it is one", () => {
    const read = readReports("Core Viewpoint - The company opened a plant in May [1].\nNews", {
      asReport: true,
    });
    expect(read).toMatchObject({ ok: true, drafts: [{ claims: [{ pages: [1] }] }] });
  });
});

/**
 * Checks the invariants of every draft: the parts join to the text, the joined pieces equal each part, and every offset is
 * that of its wording.
 */
function holds(text: string) {
  const verdict = readReports(text, { asReport: true });
  if (!verdict.ok) {
    expect(text.trim()).toBe("");
    return;
  }
  expect(verdict.drafts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  for (const draft of verdict.drafts) {
    const pieces = piecesOf(text, draft);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(draft.start, draft.end));
    expect(pieces.flatMap((piece) => piece.claim ?? [])).toEqual([...draft.claims.keys()]);
    expect(pieces.every((piece) => text.slice(piece.start, piece.end) === piece.text)).toBe(true);
    const isWhole = draft.claims.every(
      (claim) => claim.text !== "" && draft.sections[claim.section] !== undefined,
    );
    const themes = draft.recommendations.flatMap((sector) => [sector, ...sector.subthemes]);
    const isNamed = [...themes, ...draft.companies].every(
      ({ name, place }) =>
        place !== null && text.slice(place.start, place.end).replace(/\s+/g, " ").startsWith(name),
    );
    expect({ isWhole, isNamed }).toEqual({ isWhole: true, isNamed: true });
  }
}

describe("an arbitrary text", () => {
  const fragments = fc.constantFrom(
    "Investment Rating",
    "Core Insights",
    "Summary by Sections",
    "Section 1: T",
    "Section 2:",
    " - ",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "[3]",
    "[4][24]",
    "[3-5]",
    ". ",
    "。",
    "A rises",
    "the steel sector including rebar and wire",
    "2025-02-04 03:06",
    "标题",
    "**",
    "### ",
    "•",
  );

  it("of report fragments in any order equals its joined pieces", () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => holds(`${parts.join("")}`)),
      { numRuns: 500 },
    );
  });

  it("made from the seed report by a cut, copy or insertion equals its joined pieces", () => {
    const edit = fc.record({
      at: fc.nat(seed.length),
      remove: fc.nat(200),
      insert: fc.oneof(fc.string(), fragments),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        holds(
          edits.reduce(
            (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
            seed,
          ),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("of any characters equals its joined pieces", () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, (text) => holds(`${RATING} ${text}`)));
  });

  it.each([
    "Core Insights ",
    "[3] ",
    "[3] .\n",
    " ",
    "\n",
    "- A. ",
    "Section 1: ",
    "the the sector ",
    "2025-02-04 ",
    "###",
    "A ",
  ])(
    "of a hundred pages is read within seconds: %j repeated",
    (part) => {
      const text = RATING + part.repeat(LENGTH / part.length);
      expect(processorTime(() => readReports(text))).toBeLessThan(10_000); // minutes unless linear in length
    },
    20_000,
  );
});
