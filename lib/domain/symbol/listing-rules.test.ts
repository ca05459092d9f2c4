import { describe, expect, it } from "vitest";
import { LIMITS, LISTING_RULES } from "./listing-rules";
import { describeSymbol, parseSymbol } from "./symbol";

it("a beginning belongs to one exchange as a bare code, and to one range of an exchange", () => {
  const bare = LISTING_RULES.filter((rule) => !rule.needsExchange).flatMap(({ begins }) => begins);
  expect(new Set(bare).size).toBe(bare.length);
  const placed = LISTING_RULES.flatMap(({ exchange, begins }) => begins.map((each) => `${exchange}:${each}`));
  expect(new Set(placed).size).toBe(placed.length);
});

it("the limits of a group stand newest first", () => {
  for (const eras of Object.values(LIMITS)) {
    const days = eras.map(({ since }) => since);
    expect(days).toEqual(days.toSorted().reverse());
  }
});

describe("a bare code", () => {
  it.each([
    ["113050", "113050.SH", "bond", "CNY"],
    ["123107", "123107.SZ", "bond", "CNY"],
    ["508000", "508000.SH", "fund", "CNY"],
    ["180101", "180101.SZ", "fund", "CNY"],
    ["900901", "900901.SH", "equity", "USD"],
    ["200012", "200012.SZ", "equity", "HKD"],
    ["920047", "920047.BJ", "equity", "CNY"],
    ["880301", "880301.TDX", "index", "CNY"],
    ["886042", "886042.TDX", "index", "CNY"],
  ])("%s is %s, a %s in %s", (code, symbol, kind, currency) => {
    expect(parseSymbol(code)).toEqual({ ok: true, symbol });
    expect(describeSymbol(symbol)).toMatchObject({ kind, currency });
  });
});

it.each(["886042.TI", "886042.TDX", "SH886042"])("%s is the sector index 886042.TDX", (text) => {
  expect(parseSymbol(text)).toEqual({ ok: true, symbol: "886042.TDX" });
});

it("an exchange that can't have a code is asked about", () => {
  const asked = (symbol: string) => ({ ok: false, code: "ambiguous_symbol", candidates: [symbol] });
  expect(parseSymbol("600519.SZ")).toEqual(asked("600519.SH"));
  expect(parseSymbol("900901.SZ")).toEqual(asked("900901.SH"));
  expect(parseSymbol("880301.BJ")).toEqual(asked("880301.TDX"));
  expect(parseSymbol("430047.SH")).toEqual(asked("920047.BJ"));
});

it("bonds, and Shanghai's indices, share their numbers with other listings", () => {
  expect(parseSymbol("113050.SZ")).toEqual({ ok: true, symbol: "113050.SZ" });
  expect(parseSymbol("000932.SH")).toEqual({ ok: true, symbol: "000932.SH" });
});
