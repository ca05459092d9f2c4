import { describe, expect, it } from "vitest";
import { lastFinishedDay } from "./finished-day";
import { providerMarket } from "./markets";
import { PROVIDER_MARKETS, sourcesOf } from "./sources";
import { hithinkService } from "./hithink-history";
import { tencentCodes } from "./tencent-kline";
import { tiingoCode } from "./tiingo-daily";
import { fromYahooSymbol, yahooSymbol } from "./yahoo-symbol";
import { readYahooSearch } from "./yahoo-search";

describe("a symbol in a provider's spelling", () => {
  it.each([
    ["600941.SH", "600941.SS", null, ["sh600941"], "a-share"],
    ["000300.SH", "000300.SS", null, ["sh000300"], "a-share-index"],
    ["300308.SZ", "300308.SZ", null, ["sz300308"], "a-share"],
    ["200596.SZ", "200596.SZ", null, ["sz200596"], null],
    ["510300.SH", "510300.SS", null, ["sh510300"], null],
    ["430047.BJ", null, null, ["bj430047"], "a-share"],
    ["00941.HK", "0941.HK", null, ["hk00941"], null],
    ["82318.HK", "82318.HK", null, ["hk82318"], null],
    ["HSI.HK", "^HSI", null, ["hkHSI"], null],
    ["HSTECH.HK", "HSTECH.HK", null, ["hkHSTECH"], null],
    ["NVDA.US", "NVDA", "NVDA", ["usNVDA.OQ", "usNVDA.N", "usNVDA.AM"], null],
    ["BRK.B.US", "BRK-B", "BRK-B", ["usBRK.B.OQ", "usBRK.B.N", "usBRK.B.AM"], null],
    ["SPX.US", "^GSPC", null, [], null],
    ["801081.SI", null, null, [], null],
    ["886042.TDX", null, null, [], "a-share-index"],
    ["880301.TDX", null, null, [], null],
    ["H00300.CSI", null, null, [], null],
  ])("%s: Yahoo %s, Tiingo %s, Tencent %j, HiThink %s", (symbol, yahoo, tiingo, tencent, hithink) => {
    expect([yahooSymbol(symbol), tiingoCode(symbol), tencentCodes(symbol)]).toEqual([yahoo, tiingo, tencent]);
    expect(hithinkService(symbol)?.path.split("/")[2] ?? null).toBe(hithink);
    if (yahoo) expect(fromYahooSymbol(yahoo, "NMS")).toBe(symbol);
  });

  it("a share of an unsupported country has no symbol", () => {
    expect(fromYahooSymbol("7203.T", "JPX")).toBeNull();
    expect(fromYahooSymbol("NVD.DE", "GER")).toBeNull();
    expect(fromYahooSymbol("BTC-USD", "CCC")).toBeNull();
    expect(fromYahooSymbol("NVDA", null)).toBeNull();
  });
});

it("Yahoo's search returns shares, funds and indices of the supported markets, each once", () => {
  const quote = (
    symbol: string,
    exchange: string,
    quoteType = "EQUITY",
    longname: string | null = symbol,
  ) => ({
    symbol,
    exchange,
    quoteType,
    longname,
    shortname: "short",
  });
  const quotes = [
    quote("NVDA", "NMS"),
    quote("NVDA", "NMS"),
    quote("NVD.DE", "GER"),
    quote("NVDA250221C00100000", "OPR", "OPTION"),
    quote("0700.HK", "HKG", "EQUITY", null),
    quote("^NDX", "NIM", "INDEX"),
  ];
  expect(readYahooSearch({ quotes })).toEqual({
    ok: true,
    names: [
      { symbol: "NVDA.US", name: "NVDA" },
      { symbol: "00700.HK", name: "short" },
      { symbol: "NDX.US", name: "^NDX" },
    ],
  });
  expect(readYahooSearch({ error: "Invalid Search Query" })).toEqual({
    ok: false,
    code: "unexpected_answer",
  });
});

it("every market has a provider, and every symbol a market", () => {
  for (const market of PROVIDER_MARKETS) expect(sourcesOf(market).length).toBeGreaterThan(0);
  expect(
    ["600941.SH", "430047.BJ", "00941.HK", "NVDA.US", "801081.SI", "930050.CSI"].map(providerMarket),
  ).toEqual(["mainland", "mainland", "hongKong", "us", "chinaIndices", "chinaIndices"]);
});

describe("the last day whose session is over", () => {
  it.each([
    // Shanghai is UTC+8: 15:30 there is 07:30 UTC.
    ["CN", "2025-02-05T07:29:00Z", "2025-02-04"],
    ["CN", "2025-02-05T07:30:00Z", "2025-02-05"],
    ["HK", "2025-02-05T08:44:00Z", "2025-02-04"],
    ["HK", "2025-02-05T08:45:00Z", "2025-02-05"],
    // New York is UTC−5 in winter, −4 in summer: 16:30 there is 21:30 or 20:30 UTC.
    ["US", "2025-02-05T21:29:00Z", "2025-02-04"],
    ["US", "2025-02-05T21:30:00Z", "2025-02-05"],
    ["US", "2025-07-02T20:30:00Z", "2025-07-02"],
  ] as const)("%s at %s: %s", (market, at, day) => expect(lastFinishedDay(market, new Date(at))).toBe(day));
});
