import { describe, expect, it } from "vitest";
import { glossaryOf } from "@/lib/domain/glossary/glossary";
import { SHIPPED_TERMS } from "@/lib/domain/glossary/shipped";
import type { DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { matchThemes, withSameThemes, type BoardTheme } from "./match-themes";
import { withNames } from "./name-themes";

const glossary = glossaryOf(SHIPPED_TERMS);

const theme = (name: string, subthemes: string[] = []): DraftTheme => ({
  ...{ name, nameEn: null, nameZh: null, stance: null, stanceOrigin: "none", nameOrigin: "printed" },
  ...{ claim: 0, place: null, contradiction: null, doubts: [], theme: null, parent: null },
  subthemes: subthemes.map((each) => theme(each)),
});

const draftOf = (recommendations: DraftTheme[], sentence = "It is recommended."): ReportDraft => ({
  ...{ start: 0, end: 0, title: null, house: null, publishedAt: null, callDay: null, callDayReason: null },
  rating: { text: null, stance: null, claim: null },
  sections: [],
  claims: [{ text: sentence, start: 0, end: 0, pages: [], kind: "rating", section: 0, correction: null }],
  recommendations,
  ...{ companies: [], tables: [], warnings: [], furniture: { title: null, house: null, time: null } },
});

const BOARD: BoardTheme[] = [
  { slug: "electronics", parent: null, nameEn: "Electronics", nameZh: "电子" },
  { slug: "communication", parent: null, nameEn: "Communication", nameZh: "通信" },
  { slug: "optical-modules", parent: "communication", nameEn: "Optical modules", nameZh: "光模块" },
  { slug: "low-altitude", parent: null, nameEn: "Low altitude", nameZh: null },
  { slug: "机器人", parent: null, nameEn: null, nameZh: "机器人" },
];

const first = (recommended: DraftTheme, sentence?: string) =>
  matchThemes(draftOf([recommended], sentence), BOARD, glossary)[0]!.candidates.map(
    ({ slug, relation, reason }) => [slug, relation, reason],
  );

describe("a theme of a draft", () => {
  it.each([
    ["electronic", "electronics", "same", "same_term"],
    ["Electronics sector", "electronics", "same", "same_name"],
    ["电子行业", "electronics", "same", "same_name"],
    ["optical transceivers", "optical-modules", "same", "same_term"],
    ["Optical-Modules", "optical-modules", "same", "same_name"],
    ["optical module", "optical-modules", "near", "spelling"],
    ["low-altitudes", "low-altitude", "near", "spelling"],
    ["机器人板块", "机器人", "same", "same_name"],
  ])("%s is %s: %s by %s", (name, slug, relation, reason) => {
    expect(first(theme(name))[0]).toEqual([slug, relation, reason]);
  });

  it.each(["steel", "electrons", "光", "coal"])("%s is none of the board's", (name) => {
    expect(first(theme(name))).toEqual([]);
  });

  it("without a sector is put under the one that the glossary has above it, or that its sentence names", () => {
    expect(first(theme("consumer electronics"))).toEqual([["electronics", "child", "industry_above"]]);
    const sentence = "In the communication sector, quantum networks are favoured.";
    expect(first(theme("quantum networks"), sentence)).toEqual([["communication", "child", "same_sentence"]]);
    expect(first(theme("quantum networks"), "Telecommunications aside, they are favoured.")).toEqual([]);
  });

  it("with a sector is proposed no other", () => {
    const [sector, sub] = matchThemes(draftOf([theme("通信", ["消费电子"])]), BOARD, glossary);
    expect(sector!.candidates.map(({ slug }) => slug)).toEqual(["communication"]);
    expect(sub).toEqual({ theme: [0, 0], candidates: [] });
  });

  it("is set to the board's of the same name, and to no other", () => {
    const draft = draftOf([theme("communications", ["光模块", "optical module"])]);
    const [sector] = withSameThemes(draft, matchThemes(draft, BOARD, glossary)).recommendations;
    expect(sector!.theme).toBe("communication");
    expect(sector!.subthemes.map((each) => each.theme)).toEqual(["optical-modules", null]);
  });
});

describe("the names of a theme", () => {
  const named = (one: DraftTheme) => {
    const { name, nameEn, nameZh } = withNames(draftOf([one]), glossary).recommendations[0]!;
    return [name, nameEn, nameZh];
  };

  it("are filled in the other language by the glossary, and the report's wording stays", () => {
    expect(named(theme("electronic"))).toEqual(["electronic", "Electronics", "电子"]);
    expect(named(theme("电子"))).toEqual(["电子", "Electronics", "电子"]);
  });

  it("tell related themes apart", () => {
    expect(named(theme("智能驾驶"))).toEqual(["智能驾驶", "Intelligent driving", "智能驾驶"]);
    expect(named(theme("自动驾驶"))).toEqual(["自动驾驶", "Autonomous driving", "自动驾驶"]);
  });

  it("stay unknown without a translation, and as an analyst gave them", () => {
    expect(named(theme("quantum networks"))).toEqual(["quantum networks", "Quantum networks", null]);
    expect(named(theme("mRNA"))).toEqual(["mRNA", "mRNA", null]);
    expect(named({ ...theme("electronic"), nameEn: "Chips", nameZh: null })).toEqual([
      "electronic",
      "Chips",
      "电子",
    ]);
  });
});
