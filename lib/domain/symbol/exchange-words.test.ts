import { describe, expect, it } from "vitest";
import { exchangeOfWord, isForeignExchange, parsePrintedCode, symbolOnExchange } from "./exchange-words";

describe("exchangeOfWord", () => {
  it.each([
    ["SSE", "SH"],
    ["xshg", "SH"],
    ["上海", "SH"],
    ["上交所", "SH"],
    [" ＳＨ\u200b ", "SH"],
    ["SZSE", "SZ"],
    ["深圳证券交易所", "SZ"],
    ["BSE", "BJ"],
    ["北交所", "BJ"],
    ["HKEX", "HK"],
    ["Hong Kong", "HK"],
    ["聯交所", "HK"],
    ["NasdaqGS", "US"],
    ["NYSE Arca", "US"],
    ["美股", "US"],
    ["CSI", "CSI"],
    ["Shanghai Stock Exchange", "SH"],
    ["上證", "SH"],
    ["上海證券交易所", "SH"],
    ["沪市主板", "SH"],
    ["shenzhen-stock-exchange", "SZ"],
    ["Beijing Stock Exchange", "BJ"],
    ["The Stock Exchange of Hong Kong Limited", "HK"],
    ["香港交易所", "HK"],
    ["New York Stock Exchange", "US"],
    ["Nasdaq Global Select", "US"],
    ["上证A股", "SH"],
    ["沪A股", "SH"],
    ["深B股", "SZ"],
    ["上交所科创板", "SH"],
    ["深交所主板", "SZ"],
    ["深圳创业板", "SZ"],
    ["深市中小企业板", "SZ"],
    ["北证A股", "BJ"],
    ["香港主板", "HK"],
    ["港股通", "HK"],
    ["SSE STAR Market", "SH"],
    ["SZSE.ChiNext", "SZ"],
    ["SSE A-shares", "SH"],
    ["SHG", "SH"],
    ["上海(SH)", "SH"],
    ["SZSE（深圳）", "SZ"],
    ["深交所（主板）", "SZ"],
  ])("reads %s as %s", (word, exchange) => {
    expect(exchangeOfWord(word)).toBe(exchange);
  });
  it.each([
    "",
    "主板",
    "A股",
    "沪深主板",
    "STAR",
    "上海(深圳)",
    "HKSE上海",
    "(SH)",
    "LSE",
    "600519",
    "constructor",
    "SH600519",
  ])("finds no exchange in %j", (word) => {
    expect(exchangeOfWord(word)).toBeNull();
  });
});

describe("isForeignExchange", () => {
  it.each(["LSE", "London Stock Exchange", "KRX", "东京证券交易所", "tse"])("knows %s", (word) => {
    expect(isForeignExchange(word)).toBe(true);
  });
  it.each(["SSE", "NYSE", "主板", ""])("doesn't take %j for one", (word) => {
    expect(isForeignExchange(word)).toBe(false);
  });
});

describe("parsePrintedCode", () => {
  it.each([
    ["600519.SSE", "600519.SH"],
    ["300308.SZSE", "300308.SZ"],
    ["AAPL.OQ", "AAPL.US"],
    ["BRKb.N", "BRK.B.US"],
    ["0700.HK", "00700.HK"],
  ])("reads %s as %s", (code, symbol) => {
    expect(parsePrintedCode(code)).toEqual({ ok: true, symbol });
  });
  it.each(["VOD.L", "apple.N", "300308.XYZ", "x"])("doesn't read %s", (code) => {
    expect(parsePrintedCode(code)).toEqual({ ok: false, code: "unknown_symbol" });
  });
});

describe("symbolOnExchange", () => {
  it.each([
    ["000932", "SH", "000932.SH"],
    ["000932", "SZ", "000932.SZ"],
    ["000300", "SH", "000300.SH"],
    ["600519.SH", "SH", "600519.SH"],
    ["700", "HK", "00700.HK"],
    ["725", "SZ", "000725.SZ"],
    ["BRK-B", "US", "BRK.B.US"],
    ["NDX", "US", "NDX.US"],
    ["430047", "BJ", "920047.BJ"],
    ["000300", "CSI", "000300.SH"],
    ["931743", "CSI", "931743.CSI"],
    ["600519.SSE", "SH", "600519.SH"],
    ["AAPL.OQ", "US", "AAPL.US"],
  ] as const)("reads %s on %s as %s", (code, exchange, symbol) => {
    expect(symbolOnExchange(code, exchange)).toEqual({ ok: true, symbol });
  });
  it.each([
    ["300308", "SH", ["300308.SZ"]],
    ["600519", "SZ", ["600519.SH"]],
    ["002281", "SH", ["002281.SZ"]],
    ["000932.SZ", "SH", ["000932.SZ", "000932.SH"]],
    ["600519", "HK", ["600519.SH"]],
    ["AAPL", "HK", ["AAPL.US"]],
    ["HSI", "US", ["HSI.HK"]],
    ["932", "SH", ["000932.SH"]],
  ] as const)("asks about %s on %s", (code, exchange, candidates) => {
    expect(symbolOnExchange(code, exchange)).toEqual({ ok: false, code: "ambiguous_symbol", candidates });
  });
});
