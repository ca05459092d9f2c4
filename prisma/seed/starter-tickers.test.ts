import { describe, expect, it } from "vitest";
import { DEFAULT_BENCHMARK } from "@/lib/settings/schema";
import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import { BENCHMARKS } from "./benchmarks";
import { SEED_THEMES } from "./claim-themes";
import { STARTER_TICKERS } from "./starter-tickers";

describe("the starter watchlists", () => {
  const tickers = Object.values(STARTER_TICKERS).flat();

  it("cover the seven subthemes with 37 companies' listings, each once", () => {
    const sectors = ["electronics", "communication", "computer", "media"];
    expect(Object.keys(STARTER_TICKERS)).toEqual(SEED_THEMES.filter((slug) => !sectors.includes(slug)));
    expect(Object.values(STARTER_TICKERS).map((list) => list.length)).toEqual([6, 5, 6, 5, 4, 5, 6]); // 37
    expect(new Set(tickers.map((ticker) => ticker.symbol)).size).toBe(37);
  });

  it("are written canonically and list shares, with a name in both languages", () => {
    for (const { symbol, nameEn, nameZh } of tickers) {
      expect(parseSymbol(symbol)).toEqual({ ok: true, symbol });
      expect(describeSymbol(symbol).kind).toBe("equity");
      expect(nameEn).toMatch(/[A-Za-z]/);
      expect(nameZh).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("the benchmarks", () => {
  it("are eleven indices, CSI 300 the default", () => {
    expect(BENCHMARKS).toHaveLength(11);
    expect(BENCHMARKS[0]?.symbol).toBe(DEFAULT_BENCHMARK);
    for (const { symbol } of BENCHMARKS) {
      expect(parseSymbol(symbol)).toEqual({ ok: true, symbol });
      expect(describeSymbol(symbol).kind).toBe("index");
    }
  });
});
