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

  // One industry of the second level under each of the first: tushare's `index_classify`, SW2021, seen on 2026-11-30.
  it.each([
    ["801010", "801016", "种植业"],
    ["801030", "801038", "农化制品"],
    ["801040", "801043", "冶钢原料"],
    ["801050", "801053", "贵金属"],
    ["801080", "801081", "半导体"],
    ["801110", "801111", "白色家电"],
    ["801120", "801125", "白酒"],
    ["801130", "801132", "服装家纺"],
    ["801140", "801143", "造纸"],
    ["801150", "801155", "中药"],
    ["801160", "801161", "电力"],
    ["801170", "801991", "航空机场"],
    ["801180", "801181", "房地产开发"],
    ["801200", "801206", "互联网电商"],
    ["801210", "801216", "体育"],
    ["801210", "801217", "本地生活服务"],
    ["801230", "801231", "综合Ⅱ"],
    ["801710", "801711", "水泥"],
    ["801720", "801723", "基础建设"],
    ["801730", "801737", "电池"],
    ["801740", "801745", "军工电子"],
    ["801750", "801104", "软件开发"],
    ["801760", "801768", "社交"],
    ["801770", "801102", "通信设备"],
    ["801780", "801785", "农商行"],
    ["801780", "801786", "其他银行"],
    ["801790", "801193", "证券"],
    ["801880", "801881", "摩托车及其他"],
    ["801890", "801078", "自动化设备"],
    ["801950", "801952", "焦炭"],
    ["801960", "801962", "油服工程"],
    ["801970", "801972", "环保设备"],
    ["801980", "801983", "医疗美容"],
  ])("has under %s the industry %s %s", (parent, key, nameZh) => {
    expect(glossary.byKey.get(key)).toMatchObject({ level: "industry2", parent, nameZh, indexCode: key });
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
    ["银行业", "801780"],
    ["银行板块", "801780"],
    ["banking sector", "801780"],
    ["banks industry", "801780"],
    ["房地产业", "801180"],
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
