import { describe, expect, it } from "vitest";
import { dayInFileName, isNotDailyByName, symbolInFileName } from "./file-name";

describe("symbolInFileName", () => {
  it.each([
    ["600941.csv", "600941.SH"],
    ["600941.SH.csv", "600941.SH"],
    ["sh.600941.csv", "600941.SH"],
    ["0700.HK.csv", "00700.HK"],
    ["MSFT.csv", "MSFT.US"],
    ["aapl.us.txt", "AAPL.US"],
    ["aapl_us_d.csv", "AAPL.US"],
    ["^spx_d.csv", "SPX.US"],
    ["SH#600056.txt", "600056.SH"],
    ["31#01093.txt", "01093.HK"],
    ["74#NVDA.txt", "NVDA.US"],
    ["NASDAQ_AAPL, 1D.csv", "AAPL.US"],
    ["BATS_NVDA, 1D_2f3a1.csv", "NVDA.US"],
    ["HKEX_DLY_700, 1D.csv", "00700.HK"],
    ["300308历史数据.csv", "300308.SZ"],
    ["中际旭创(300308).csv", "300308.SZ"],
    ["600941 (1).csv", "600941.SH"],
    ["600941_daily_2022_2024.csv", "600941.SH"],
    ["data/prices/688111.SS.csv", "688111.SH"],
    ["C:\\\\data\\\\688111.csv", "688111.SH"],
    ["930713.xlsx", "930713.CSI"],
    // the exchange may stand anywhere in the name
    ["SH#000932.txt", "000932.SH"],
    ["SZ#000932.txt", "000932.SZ"],
    ["sh000932.csv", "000932.SH"],
    ["SSE_000932.csv", "000932.SH"],
    ["000932-SH.csv", "000932.SH"],
    ["000932.SSE.csv", "000932.SH"],
    ["上海000932.csv", "000932.SH"],
    ["000300_XSHG_daily.csv", "000300.SH"],
    ["prices/sh/000932.csv", "000932.SH"],
  ])("reads %s", (name, symbol) => {
    expect(symbolInFileName(name)?.verdict).toEqual({ ok: true, symbol });
  });

  it.each([
    ["000300.csv", ["000300.SH", "000300.SZ"]],
    ["000300_daily.csv", ["000300.SH", "000300.SZ"]],
    ["725.csv", ["000725.SZ", "00725.HK"]],
    ["nvda.csv", ["NVDA.US"]], // in small letters the code may be an ordinary word
    ["SMH_daily.csv", ["SMH.US"]],
    ["AAPL历史数据.csv", ["AAPL.US"]],
    ["S&P 500 Historical Data.csv", ["SPX.US"]],
    ["sh300308.csv", ["300308.SZ"]], // Shanghai has no such code
    ["SH_300308.csv", ["300308.SZ"]],
    ["600941_00941.HK.csv", ["600941.SH", "00941.HK"]],
  ])("leaves %s as candidates", (name, candidates) => {
    expect(symbolInFileName(name)?.verdict).toEqual({ ok: false, code: "ambiguous_symbol", candidates });
  });

  it.each([
    "history.csv",
    "沪深300历史数据.csv",
    "2025-02-05.csv",
    "",
    "中际旭创历史数据.csv",
    // a word that is only part of the name may be another company's code
    "S&P Global Historical Data.csv",
    "MIB 2000.csv",
    "A股行情.csv",
    "SMH_columns.csv",
  ])("finds no symbol in %j", (name) => expect(symbolInFileName(name)).toBeNull());
});

describe("a file name", () => {
  it.each([
    ["Table20250205.xls", "2025-02-05"],
    ["全部A股2025-02-05.xls", "2025-02-05"],
    ["Table20250230.xls", null],
    ["Table.xls", null],
    ["120250205.xls", null],
  ])("dayInFileName reads %s as %s", (name, day) => expect(dayInFileName(name)).toBe(day));

  it.each([
    ["NASDAQ_AAPL, 1D.csv", false],
    ["NASDAQ_AAPL, 1W.csv", true],
    ["NASDAQ_AAPL, 60.csv", true],
    ["AAPL.csv", false],
  ])("isNotDailyByName of %s is %s", (name, is) => expect(isNotDailyByName(name)).toBe(is));
});
