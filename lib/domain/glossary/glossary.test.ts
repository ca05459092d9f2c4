import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { glossaryOf, industriesAbove } from "./glossary";
import { nameKey } from "./name-key";
import { SHIPPED_TERMS } from "./shipped";
import { indexSymbolOf } from "./term";

const glossary = glossaryOf(SHIPPED_TERMS);
const ofLevel = (level: string) => SHIPPED_TERMS.filter((term) => term.level === level);

describe("the shipped glossary", () => {
  it("has Shenwan's 31 industries and their 134, and over 150 themes", () => {
    expect(ofLevel("industry1")).toHaveLength(31);
    expect(ofLevel("industry2")).toHaveLength(134);
    expect(ofLevel("subtheme").length).toBeGreaterThan(150);
  });

  it("has each key and each code once, and every parent", () => {
    const keys = SHIPPED_TERMS.map(({ key }) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    for (const { key, level, indexCode, parent } of SHIPPED_TERMS) {
      expect([key, indexCode]).toEqual([key, level === "subtheme" ? null : key]);
      expect([key, parent === null]).toEqual([key, level === "industry1"]);
      if (parent !== null) expect(glossary.byKey.get(parent)?.level).toMatch(/^industry/);
      if (level === "industry2") expect(glossary.byKey.get(parent!)?.level).toBe("industry1");
    }
  });

  it("has the indices of the first level that the directory of listed names has", () => {
    const listed = readFileSync("lib/tickers/listings/indices.csv", "utf8")
      .split("\n")
      .filter((line) => line.includes(".SI,"))
      .map((line) => line.split(","));
    const known = ofLevel("industry1").filter(({ key }) => key !== "801230"); // 综合 isn't listed there
    expect(known.map((term) => [indexSymbolOf(term), `申万${term.nameZh}`])).toEqual(
      listed.map(([symbol, nameZh]) => [symbol, nameZh]),
    );
    for (const term of [...ofLevel("industry1"), ...ofLevel("industry2")])
      expect(parseSymbol(indexSymbolOf(term)!)).toMatchObject({ ok: true });
  });

  it("has no name or alias of two terms", () => {
    const owners = new Map<string, Set<string>>();
    for (const { key, nameEn, nameZh, aliases } of SHIPPED_TERMS)
      for (const name of [nameEn!, nameZh!, ...aliases])
        owners.set(nameKey(name), (owners.get(nameKey(name)) ?? new Set()).add(key));
    // Shenwan names one industry of the second level like the one above it.
    owners.delete(nameKey("综合"));
    expect([...owners].filter(([, keys]) => keys.size > 1).map(([name, keys]) => [name, ...keys])).toEqual(
      [],
    );
  });

  it("has names in both scripts, as a screen shows them", () => {
    for (const { nameEn, nameZh } of SHIPPED_TERMS) {
      expect(nameEn).toMatch(/^[A-Z0-9e][\x20-\x7e]*$/);
      expect(nameZh).toMatch(/\p{Script=Han}|^[A-Z0-9/+]+$/u);
    }
  });
});

describe("a name", () => {
  it.each([
    ["electronic", "801080"],
    ["Consumer  Electronics", "801085"],
    ["半导体行业", "801081"],
    ["证券Ⅱ", "801193"],
    ["power equipment and new energy", "801730"],
    ["AI+ subfields", "ai-plus-subfields"],
    ["CPO", "co-packaged-optics"],
  ])("%s is found: %s", (name, key) => expect(glossary.find(name)?.key).toBe(key));

  it.each(["", "nothing", "toString", "光"])("%j isn't guessed at", (name) =>
    expect(glossary.find(name)).toBeNull(),
  );

  it("has the industries above it", () => {
    const above = industriesAbove(glossary.find("memory chips")!, glossary);
    expect(above.map(({ nameZh }) => nameZh)).toEqual(["半导体", "电子"]);
  });

  it("of an analyst's own term stands before the shipped one's", () => {
    const own = { ...glossary.find("CPO")!, key: "own", nameEn: "CPO switches", nameZh: "CPO" };
    expect(glossaryOf([own, ...SHIPPED_TERMS]).find("cpo")?.key).toBe("own");
  });
});
