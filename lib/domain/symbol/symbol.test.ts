import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSymbol, parseSymbol } from "./symbol";
import { INDEX_CODES } from "./symbol-tables";

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
  ["0.430047", "920047.BJ"],
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
  ["430047", "920047.BJ"],
  ["835185", "920185.BJ"],
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
  // bonds, REITs, sectors and indices by their numbers
  ["113050", "113050.SH"],
  ["110059", "110059.SH"],
  ["118003", "118003.SH"],
  ["123107", "123107.SZ"],
  ["127045", "127045.SZ"],
  ["128136", "128136.SZ"],
  ["508000", "508000.SH"],
  ["180101", "180101.SZ"],
  ["880301", "880301.TDX"],
  ["881155", "881155.TDX"],
  ["SH880301", "880301.TDX"],
  ["880301.SH", "880301.TDX"],
  ["880301.TDX", "880301.TDX"],
  ["899050", "899050.BJ"],
  ["871396", "920396.BJ"],
  ["H20269", "H20269.CSI"],
  ["h20269.csi", "H20269.CSI"],
  // TradingView's and Google's prefixes
  ["OTC:TCEHY", "TCEHY.US"],
  ["CBOE:ARKK", "ARKK.US"],
  ["CBOE:VIX", "VIX.US"],
  ["BATS:NVDA", "NVDA.US"],
  ["ARCA:SMH", "SMH.US"],
  ["NYSEARCA:SMH", "SMH.US"],
  ["NASDAQ: NVDA", "NVDA.US"],
  ["NASDAQ:SOX", "SOX.US"],
  ["SP:SPX", "SPX.US"],
  ["DJ:DJI", "DJI.US"],
  ["HSI:HSI", "HSI.HK"],
  ["HSI:HSTECH", "HSTECH.HK"],
  ["TVC:HSI", "HSI.HK"],
  ["TVC:RUT", "RUT.US"],
  ["TVC:SHCOMP", "000001.SH"],
  ["CSI:H30184", "H30184.CSI"],
  ["CSI:931743", "931743.CSI"],
  ["CSI:000300", "000300.SH"],
  ["SHA:600519", "600519.SH"],
  ["SHA:000300", "000300.SH"],
  ["SHE:000858", "000858.SZ"],
  ["HKG:0700", "00700.HK"],
  ["BSE:920819", "920819.BJ"],
  ["INDEXSP:.INX", "SPX.US"],
  ["INDEXHANGSENG:HSI", "HSI.HK"],
  ["^HSCE", "HSCEI.HK"],
  ["^VIX", "VIX.US"],
  ["HSCE", "HSCEI.HK"],
  // indices by their usual names
  ["S&P 500", "SPX.US"],
  ["S&P500 Index", "SPX.US"],
  ["SP500", "SPX.US"],
  ["标普500", "SPX.US"],
  ["Dow", "DJI.US"],
  ["Dow Jones Industrial Average", "DJI.US"],
  ["VIX", "VIX.US"],
  ["SOX", "SOX.US"],
  ["费城半导体指数", "SOX.US"],
  ["Russell 2000", "RUT.US"],
  ["Nasdaq 100", "NDX.US"],
  ["NASDAQ-100", "NDX.US"],
  ["Nasdaq Composite", "IXIC.US"],
  ["Hang Seng Index", "HSI.HK"],
  ["Hang Seng Tech", "HSTECH.HK"],
  ["Hang Seng China Enterprises Index", "HSCEI.HK"],
  ["恒生指数", "HSI.HK"],
  ["恆生指數", "HSI.HK"],
  ["恒生科技", "HSTECH.HK"],
  ["恒生科技指数", "HSTECH.HK"],
  ["国企指数", "HSCEI.HK"],
  ["上证指数", "000001.SH"],
  ["上證指數", "000001.SH"],
  ["沪深300", "000300.SH"],
  ["滬深300指數", "000300.SH"],
  ["CSI 300", "000300.SH"],
  ["中证500", "000905.SH"],
  ["中证A500", "000510.SH"],
  ["科创50", "000688.SH"],
  ["创业板指", "399006.SZ"],
  ["深证成指", "399001.SZ"],
  ["北证50", "899050.BJ"],
  // a company's code isn't an index's name
  ["DOW", "DOW.US"],
  ["NYSE:DOW", "DOW.US"],
  // invisible characters and brackets
  ["600519\u200B", "600519.SH"],
  ["\u202A000858\u202C", "000858.SZ"],
  ["\u00A0NVDA\u00AD", "NVDA.US"],
  ["[300308]", "300308.SZ"],
  ["（SZ:300308）", "300308.SZ"],
  ["【300308.SZ】", "300308.SZ"],
  ["（ＳＺ：３００３０８）", "300308.SZ"],
];

const ambiguous: [text: string, candidates: string[]][] = [
  // an exchange that can't have the code
  ["600519.SZ", ["600519.SH"]],
  ["SZSE:688041", ["688041.SH"]],
  ["300308.SH", ["300308.SZ"]],
  ["300308 CG", ["300308.SZ"]],
  ["002281.SH", ["002281.SZ"]],
  ["510300.SZ", ["510300.SH"]],
  ["159915.SH", ["159915.SZ"]],
  ["430047.SZ", ["920047.BJ"]],
  ["600519.BJ", ["600519.SH"]],
  ["BSE:500325", ["500325.SH"]],
  ["880301.BJ", ["880301.TDX"]],
  ["931743.SH", ["931743.CSI"]],
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
  "124456",
  "700123",
  "400001",
  "888001",
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
  "DJ:DJT",
  "TVC:GOLD",
  "SP:500",
  "BATS.L",
  "us. apple",
  "恒生",
  "dow chemical",
  "[]",
  "()",
  "(300308",
  "=cmd",
  "N".repeat(5000),
];

describe("parseSymbol", () => {
  it.each(accepted)("reads %s as %s", (text, symbol) => {
    expect(parseSymbol(text)).toEqual({ ok: true, symbol });
  });

  it.each(ambiguous)("returns the candidates of %s", (text, candidates) => {
    expect(parseSymbol(text)).toEqual({ ok: false, code: "ambiguous_symbol", candidates });
  });

  it.each(refused)("refuses %j", (text) => {
    expect(parseSymbol(text)).toEqual({ ok: false, code: "unknown_symbol" });
  });

  it("a hint settles an ambiguous code, and never overrides an explicit exchange", () => {
    expect(parseSymbol("725", { exchange: "HK" })).toEqual({ ok: true, symbol: "00725.HK" });
    expect(parseSymbol("000300", { exchange: "SH" })).toEqual({ ok: true, symbol: "000300.SH" });
    expect(parseSymbol("000300.SZ", { exchange: "SH" })).toEqual({ ok: true, symbol: "000300.SZ" });
    expect(parseSymbol("725", { exchange: "US" })).toMatchObject({ code: "ambiguous_symbol" });
  });

  it("reads its own canonical form as the same symbol", () => {
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

  it("a bare 000xxx is ambiguous exactly when it is in the table of index codes", () => {
    for (let number = 0; number < 1000; number++) {
      const code = String(number).padStart(6, "0");
      const verdict = parseSymbol(code);
      if (INDEX_CODES.has(code)) expect(verdict).toMatchObject({ code: "ambiguous_symbol" });
      else expect(verdict).toEqual({ ok: true, symbol: `${code}.SZ` });
    }
  });

  it("reads the same within brackets, full width and characters nobody sees", () => {
    const wide = (text: string) =>
      text
        .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replace(/ /g, "\u3000");
    const seen = fc.constantFrom(
      "\u200B",
      "\u200E",
      "\u202A",
      "\u202C",
      "\u2060",
      "\uFEFF",
      "\u00AD",
      "\u00A0",
      "\u3000",
    );
    const wrapping = fc.constantFrom(
      (text: string) => `[${text}]`,
      (text: string) => `（${text}）`,
      (text: string) => `【 ${text} 】`,
      wide,
      (text: string) => text,
    );
    const text = fc.constantFrom(...[...accepted, ...ambiguous].map(([written]) => written));
    fc.assert(
      fc.property(text, wrapping, seen, seen, (written, wrap, before, behind) => {
        expect(parseSymbol(before + wrap(written) + behind)).toEqual(parseSymbol(written));
      }),
      { numRuns: 1000 },
    );
  });

  it("throws on no text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary", maxLength: 30 })), (text) => {
        expect(() => parseSymbol(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
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
    ["VIX.US", "US", "USD", "index", "US"],
    ["113050.SH", "SH", "CNY", "bond", "CN"],
    ["123107.SZ", "SZ", "CNY", "bond", "CN"],
    ["180101.SZ", "SZ", "CNY", "fund", "CN"],
    ["880301.TDX", "TDX", "CNY", "index", "CN"],
  ])("describes %s", (symbol, exchange, currency, kind, market) => {
    expect(describeSymbol(symbol)).toEqual({ exchange, currency, kind, market });
  });

  it("throws on text that isn't canonical", () => {
    expect(() => describeSymbol("600941")).toThrow(RangeError);
  });
});
