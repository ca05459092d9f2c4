import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSymbol, parseSymbol } from "./symbol";
import { BARE_CODES, INDEX_CODES } from "./symbol-tables";

const accepted: [text: string, symbol: string][] = [
  // every form of docs/formats.md
  ["600941", "600941.SH"],
  ["600941.SH", "600941.SH"],
  ["600941.SS", "600941.SH"],
  ["SH600941", "600941.SH"],
  ["sh600941", "600941.SH"],
  ["sh.600941", "600941.SH"],
  ["600941.XSHG", "600941.SH"],
  ["300308.XSHE", "300308.SZ"],
  ["SHSE.600941", "600941.SH"],
  ["SZSE.300308", "300308.SZ"],
  ["SSE:600941", "600941.SH"],
  ["SZSE:300308", "300308.SZ"],
  ["1.600941", "600941.SH"],
  ["0.300308", "300308.SZ"],
  ["0.430047", "430047.BJ"],
  ["1.000300", "000300.SH"],
  ["941.HK", "00941.HK"],
  ["0941.HK", "00941.HK"],
  ["00941.HK", "00941.HK"],
  ["HKEX:941", "00941.HK"],
  ["hk00700", "00700.HK"],
  ["00700", "00700.HK"],
  ["NVDA", "NVDA.US"],
  ["NVDA.US", "NVDA.US"],
  ["NASDAQ:NVDA", "NVDA.US"],
  ["NYSE:BRK.B", "BRK.B.US"],
  ["BRK-B", "BRK.B.US"],
  ["BRK.B.US", "BRK.B.US"],
  ["^NDX", "NDX.US"],
  ["^GSPC", "SPX.US"],
  ["^SPX", "SPX.US"],
  ["^HSI", "HSI.HK"],
  ["HSI", "HSI.HK"],
  ["HSTECH.HK", "HSTECH.HK"],
  ["NDX.US", "NDX.US"],
  ["NVDA US", "NVDA.US"],
  ["NVDA UW Equity", "NVDA.US"],
  ["BRK/B US", "BRK.B.US"],
  ["700 HK", "00700.HK"],
  ["600519 CH Equity", "600519.SH"],
  ["300308 CH", "300308.SZ"],
  ["600519 CG", "600519.SH"],
  ["300308 CS Equity", "300308.SZ"],
  ["000300 CH", "000300.SZ"],
  // bare codes, one per rule
  ["600050", "600050.SH"],
  ["601728", "601728.SH"],
  ["603893", "603893.SH"],
  ["605117", "605117.SH"],
  ["688111", "688111.SH"],
  ["689009", "689009.SH"],
  ["900901", "900901.SH"],
  ["513100", "513100.SH"],
  ["001872", "001872.SZ"],
  ["002281", "002281.SZ"],
  ["003816", "003816.SZ"],
  ["200002", "200002.SZ"],
  ["300308", "300308.SZ"],
  ["301236", "301236.SZ"],
  ["302132", "302132.SZ"],
  ["159915", "159915.SZ"],
  ["161725", "161725.SZ"],
  ["399006", "399006.SZ"],
  ["430047", "430047.BJ"],
  ["835185", "835185.BJ"],
  ["920819", "920819.BJ"],
  ["801080", "801080.SI"],
  ["801080.SI", "801080.SI"],
  ["931743", "931743.CSI"],
  ["H30533", "H30533.CSI"],
  ["H00300", "H00300.CSI"],
  ["H00300.CSI", "H00300.CSI"],
  // a bare 000xxx outside the table of indices is Shenzhen's
  ["000988", "000988.SZ"],
  ["000063", "000063.SZ"],
  // an explicit exchange always wins
  ["000852.SH", "000852.SH"],
  ["000852.SZ", "000852.SZ"],
  ["000300.XSHG", "000300.SH"],
  // tolerated: width, spaces, a dollar, lower case where it can't be a word
  ["　６００９４１．ＳＨ ", "600941.SH"],
  ["$300308", "300308.SZ"],
  ["＄００７００．ＨＫ", "00700.HK"],
  ["$nvda", "NVDA.US"],
  ["nvda.us", "NVDA.US"],
  ["nasdaq:nvda", "NVDA.US"],
  ["^hsi", "HSI.HK"],
  ["h30533", "H30533.CSI"],
];

const ambiguous: [text: string, candidates: string[]][] = [
  // an exchange that can't have the code
  ["600519.SZ", ["600519.SH"]],
  ["SZSE:688041", ["688041.SH"]],
  ["300308.SH", ["300308.SZ"]],
  ["300308 CG", ["300308.SZ"]],
  ["600519 CS", ["600519.SH"]],
  ["000300", ["000300.SH", "000300.SZ"]],
  ["000001", ["000001.SH", "000001.SZ"]],
  ["$000852", ["000852.SH", "000852.SZ"]],
  ["725", ["000725.SZ", "00725.HK"]],
  ["2475", ["002475.SZ", "02475.HK"]],
  ["1", ["000001.SH", "000001.SZ", "00001.HK"]],
  ["0941", ["000941.SZ", "00941.HK"]],
  ["4001", ["04001.HK"]], // 004001 is no listing
  ["82318", ["82318.HK"]],
];

const refused = [
  "",
  " ",
  "$",
  "$$300308",
  "^",
  "^FOO",
  "apple",
  "Apple",
  "nvda",
  "中国移动",
  "0",
  "00000",
  "0.HK",
  "000000.HK",
  "123456",
  "700123",
  "1234567",
  "valueOf",
  "valueOf.constructor",
  "constructor:1",
  "600941.XX",
  "600941.US",
  "NVDA.SH",
  "TOOLONG",
  "TOOLONG.US",
  "SSE:NVDA",
  "HKEX:123456",
  "2.600941",
  "600 941",
  "600941.",
  ".SH",
  "SH6009",
  "-5",
  "1.5",
  "300308.SZ; DROP TABLE",
  "give us",
  "nvda us",
  "700 US",
  "NVDA CH",
  "930050 CH",
  "801080 CH",
  "①②③",
  "=cmd",
  "N".repeat(5000),
];

describe("parseSymbol", () => {
  it.each(accepted)("reads %s as %s", (text, symbol) => {
    expect(parseSymbol(text)).toEqual({ ok: true, symbol });
  });

  it.each(ambiguous)("asks what %s means", (text, candidates) => {
    expect(parseSymbol(text)).toEqual({ ok: false, code: "ambiguous_symbol", candidates });
  });

  it.each(refused)("refuses %j", (text) => {
    expect(parseSymbol(text)).toEqual({ ok: false, code: "unknown_symbol" });
  });

  it("lets a hint settle an ambiguous code, and never an explicit one", () => {
    expect(parseSymbol("725", { exchange: "HK" })).toEqual({ ok: true, symbol: "00725.HK" });
    expect(parseSymbol("000300", { exchange: "SH" })).toEqual({ ok: true, symbol: "000300.SH" });
    expect(parseSymbol("000300.SZ", { exchange: "SH" })).toEqual({ ok: true, symbol: "000300.SZ" });
    expect(parseSymbol("725", { exchange: "US" })).toMatchObject({ code: "ambiguous_symbol" });
  });

  it("has the canonical form as a fixed point, whatever was typed", () => {
    const code = fc.stringMatching(/^[$^]?(?:[A-Za-z]{0,6}[.:]?)?[0-9A-Za-z]{1,6}(?:[.-][A-Za-z]{1,4})?$/);
    const text = fc.oneof(code, fc.string(), fc.integer({ min: 0, max: 999_999 }).map(String));
    fc.assert(
      fc.property(text, (written) => {
        const verdict = parseSymbol(written);
        const symbols = verdict.ok ? [verdict.symbol] : "candidates" in verdict ? verdict.candidates : [];
        for (const symbol of symbols) {
          expect(parseSymbol(symbol)).toEqual({ ok: true, symbol });
          expect(() => describeSymbol(symbol)).not.toThrow();
        }
        if (!verdict.ok && verdict.code === "ambiguous_symbol") expect(symbols).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("calls a bare 000xxx ambiguous exactly when it is in the table of index codes", () => {
    for (let number = 0; number < 1000; number++) {
      const code = String(number).padStart(6, "0");
      const verdict = parseSymbol(code);
      if (INDEX_CODES.has(code)) expect(verdict).toMatchObject({ code: "ambiguous_symbol" });
      else expect(verdict).toEqual({ ok: true, symbol: `${code}.SZ` });
    }
  });

  it("gives every six-digit code at most one exchange but for Shenwan's among Beijing's", () => {
    // the rules look at no more than three digits, so one code per thousand meets them all
    for (let thousand = 0; thousand < 1000; thousand++) {
      const code = `${String(thousand).padStart(3, "0")}123`;
      const owners = BARE_CODES.filter(([form]) => form.test(code)).map(([, exchange]) => exchange);
      if (owners.length > 1) expect(owners, code).toEqual(["SI", "BJ"]);
    }
  });
});

describe("describeSymbol", () => {
  it.each([
    ["600941.SH", "SH", "CNY", "equity", "CN"],
    ["900901.SH", "SH", "USD", "equity", "CN"],
    ["513100.SH", "SH", "CNY", "fund", "CN"],
    ["000300.SH", "SH", "CNY", "index", "CN"],
    ["300308.SZ", "SZ", "CNY", "equity", "CN"],
    ["200002.SZ", "SZ", "HKD", "equity", "CN"],
    ["159915.SZ", "SZ", "CNY", "fund", "CN"],
    ["399006.SZ", "SZ", "CNY", "index", "CN"],
    ["430047.BJ", "BJ", "CNY", "equity", "CN"],
    ["899050.BJ", "BJ", "CNY", "index", "CN"],
    ["801080.SI", "SI", "CNY", "index", "CN"],
    ["H00300.CSI", "CSI", "CNY", "index", "CN"],
    ["00941.HK", "HK", "HKD", "equity", "HK"],
    ["HSTECH.HK", "HK", "HKD", "index", "HK"],
    ["NVDA.US", "US", "USD", "equity", "US"],
    ["SPX.US", "US", "USD", "index", "US"],
  ])("describes %s", (symbol, exchange, currency, kind, market) => {
    expect(describeSymbol(symbol)).toEqual({ exchange, currency, kind, market });
  });

  it("throws on text that isn't canonical", () => {
    expect(() => describeSymbol("600941")).toThrow(RangeError);
  });
});
