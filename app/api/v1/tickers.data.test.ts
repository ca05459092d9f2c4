import { describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { TickerItem } from "@/lib/tickers/schema";
import { POST as importPrices } from "./price-imports/route";
import { GET as series } from "./price-series/route";
import type { Bars, PriceSeriesList } from "@/lib/prices/series/schema";
import { POST as watch } from "./themes/[slug]/watches/route";
import { DELETE as unwatch } from "./watches/[id]/route";
import { GET as bars } from "./tickers/[symbol]/bars/route";
import { GET as read } from "./tickers/[symbol]/route";
import { GET as list, POST as save } from "./tickers/route";

beginWithSeededBoard();

const find = async (query: string) =>
  (await call<{ items: TickerItem[]; nextCursor: string | null }>(list, { query })).body;
const symbols = async (query: string) => (await find(query)).items.map((ticker) => ticker.symbol);
const ticker = (symbol: string) => call<TickerItem>(read, { params: { symbol } });
const barsOf = (symbol: string, query = "") => call<Bars>(bars, { params: { symbol }, query });

describe("tickers", () => {
  it.each([
    ["?q=300308", ["300308.SZ"]],
    ["?q=sz300308", ["300308.SZ"]],
    ["?q=光迅", ["002281.SZ"]],
    ["?q=CHINA mobile", ["00941.HK", "600941.SH"]],
    ["?q=000300", ["000300.SH"]],
    ["?q=^NDX", ["NDX.US"]],
    ["?q=300308%E2%80%8B", ["300308.SZ"]], // zero width space
    ["?q=%E2%80%AA光迅%E2%80%AC", ["002281.SZ"]], // marks of direction
    ["?q=%C2%A0ＣＨＩＮＡ mobile", ["00941.HK", "600941.SH"]],
    ["?q=（SZ:300308）", ["300308.SZ"]],
    ["?q=沪深300指数", ["000300.SH"]],
    ["?q=CSI 300", ["000300.SH"]],
    ["?q=no such thing", []],
  ])("are found by %s", async (query, expected) => {
    expect(await symbols(query)).toEqual(expected);
  });

  it("are of three kinds, in the order of their symbols, page by page", async () => {
    const all = await symbols("?limit=500");
    expect(all).toEqual([...all].sort());
    expect(all).toHaveLength(48); // 37 starters and 11 indices
    expect(await symbols("?kind=index&limit=500")).toHaveLength(11);
    expect(await symbols("?kind=fund")).toEqual([]);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof find>> = await find(`?limit=13&cursor=${cursor}`);
      seen.push(...page.items.map((each) => each.symbol));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
  });

  it("have their price source and the themes that watch them", async () => {
    expect((await ticker("tencent")).body).toEqual({
      symbol: "00700.HK",
      exchange: "HK",
      currency: "HKD",
      kind: "equity",
      nameEn: "Tencent",
      nameZh: "腾讯控股",
      formerCodes: [],
      formerNames: [],
      delistedOn: null,
      known: true,
      themes: ["ai-plus-subfields"],
      source: "sample",
      adjustment: "none",
      firstDay: "2024-10-08",
      lastDay: "2025-06-30",
      bars: expect.any(Number) as number,
      sample: true,
    });
    expect((await ticker("NVDA")).status).toBe(404);
    expect(await ticker("000300")).toMatchObject({
      status: 422, // it may be an index or a share
      body: { code: "ambiguous_symbol", candidates: [{ symbol: "000300.SH" }, { symbol: "000300.SZ" }] },
    });
  });

  it("are convertible bonds, sectors and indices by their codes and usual names", async () => {
    for (const [symbol, expected, kind] of [
      ["113050", "113050.SH", "bond"],
      ["880301", "880301.TDX", "index"],
      ["Russell 2000", "RUT.US", "index"],
      ["\u200BNYSEARCA:SMH\u200B", "SMH.US", "equity"],
    ] as const) {
      const made = await call<TickerItem>(save, { json: { symbol } });
      expect(made).toMatchObject({ status: 201, body: { symbol: expected, kind } });
    }
    expect(await symbols("?kind=bond")).toEqual(["113050.SH"]);
    expect((await ticker("Russell 2000 Index")).body).toMatchObject({ symbol: "RUT.US" });
    await db.ticker.deleteMany({
      where: { symbol: { in: ["113050.SH", "880301.TDX", "RUT.US", "SMH.US"] } },
    });
  });

  it("are no longer listed under a theme that removed them", async () => {
    const made = await call<{ id: string }>(watch, {
      params: { slug: "media" },
      json: { symbol: "00700.HK" },
    });
    expect((await ticker("00700.HK")).body.themes).toEqual(["ai-plus-subfields", "media"]);
    await call(unwatch, { method: "DELETE", params: { id: made.body.id } });
    expect((await ticker("00700.HK")).body.themes).toEqual(["ai-plus-subfields"]);
    const listed = (await call<PriceSeriesList>(series, { query: "?limit=500" })).body;
    expect(listed.sampleTickers).toBe(48);
    expect(listed.items.find((each) => each.symbol === "00700.HK")).toMatchObject({
      themes: ["ai-plus-subfields"],
      sample: true,
      stale: false,
    });
  });

  it("are created with the given fields, and keep the others", async () => {
    const made = await call<TickerItem>(save, { json: { symbol: "0005.HK", nameEn: " HSBC " } });
    expect(made).toMatchObject({
      status: 201,
      body: { symbol: "00005.HK", nameEn: "HSBC", currency: "HKD" },
    });
    const named = await call<TickerItem>(save, { json: { symbol: "hsbc", nameZh: "汇丰控股" } });
    expect(named).toMatchObject({ status: 200, body: { nameEn: "HSBC", nameZh: "汇丰控股", bars: 0 } });
    const traded = await call<TickerItem>(save, {
      json: { symbol: "00005.HK", currency: "CNY", kind: "fund", nameEn: null },
    });
    expect(traded.body).toMatchObject({ currency: "CNY", kind: "fund", nameEn: "HSBC" });
    expect(traded.body).toMatchObject({ source: null, adjustment: null, firstDay: null, sample: false });
  });

  it.each([
    [{}, { symbol: "required" }],
    [{ symbol: "" }, { symbol: "required" }],
    [{ symbol: "not a symbol" }, { symbol: "unknown_symbol" }],
    [{ symbol: "000300" }, { symbol: "ambiguous_symbol" }],
    [{ symbol: "NVDA", nameEn: "" }, { nameEn: "too_short" }],
    [{ symbol: "NVDA", nameEn: "x".repeat(121) }, { nameEn: "too_long" }],
    [{ symbol: "NVDA", currency: "usd" }, { currency: "not_allowed" }],
    [{ symbol: "NVDA", kind: "warrant" }, { kind: "not_allowed" }],
    [{ symbol: "NVDA", exchange: "US" }, { exchange: "unknown_field" }],
  ])("can't be created from %j", async (json, fields) => {
    expect(await call(save, { json })).toMatchObject({ status: 422, body: { fields } });
    expect(await db.ticker.count({ where: { symbol: "NVDA.US" } })).toBe(0);
  });
});

describe("a ticker's bars", () => {
  it("are items, oldest first, each with its values", async () => {
    const { body } = await barsOf("AAPL.US");
    expect(Object.keys(body)).toEqual([
      ...["symbol", "adjustment", "convertedFrom", "proof", "exDates", "items", "last", "returns", "filed"],
    ]);
    expect(body).toMatchObject({ symbol: "AAPL.US", adjustment: "none" });
    expect(Object.keys(body.items[0]!)).toEqual([
      "day",
      "open",
      "high",
      "low",
      "close",
      "adjClose",
      "volume",
      "turnover",
      "sample",
    ]);
    const days = body.items.map((bar) => bar.day);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1), body.items.every((bar) => bar.sample)]).toEqual([
      "2024-10-08",
      "2025-06-30",
      true,
    ]);
    expect((await ticker("AAPL.US")).body.bars).toBe(days.length);
  });

  it("are cut by from and to, both included", async () => {
    const days = async (query: string) => (await barsOf("300308.SZ", query)).body.items.map((bar) => bar.day);
    expect(await days("?from=2025-01-24&to=2025-02-06")).toEqual([
      "2025-01-24",
      "2025-01-27",
      "2025-02-05",
      "2025-02-06",
    ]);
    expect(await days("?to=2024-10-08")).toEqual(["2024-10-08"]);
    expect(await days("?from=2025-06-30")).toEqual(["2025-06-30"]);
    expect(await days("?from=2025-02-06&to=2025-01-24")).toEqual([]);
    expect((await barsOf("300308.SZ", "?from=2025-02-30")).status).toBe(422);
  });

  it("have the last close and its change from the previous bar, or the reason why it is unknown", async () => {
    const { items, last } = (await barsOf("300308.SZ", "?to=2025-02-06")).body;
    const [before, newest] = items.slice(-2).map(({ adjClose, close }) => adjClose ?? close);
    expect(last).toEqual({ day: "2025-02-06", close: newest, change: newest! / before! - 1, reason: null });
    expect((await barsOf("300308.SZ", "?to=2024-10-08")).body.last).toMatchObject({
      day: "2024-10-08",
      change: null,
      reason: "before_start",
    });
  });

  it("have the returns of each period, or the reason why one is unknown", async () => {
    const { items, returns } = (await barsOf("AAPL.US")).body;
    const closeOn = (day: string) => items.findLast((bar) => bar.day <= day)!.close;
    // The last bar is 2025-06-30; the year begins from the last close of 2024, and a year before it has no bar.
    expect(returns.ytd).toEqual({ value: closeOn("2025-06-30") / closeOn("2024-12-31") - 1, reason: null });
    expect(returns["1m"]).toEqual({ value: closeOn("2025-06-30") / closeOn("2025-05-30") - 1, reason: null });
    expect(returns["1y"]).toEqual({ value: null, reason: "before_start" });
  });

  it("are empty for a ticker without any, and not found for an unknown one", async () => {
    await call(save, { json: { symbol: "AMD" } });
    expect((await barsOf("AMD")).body).toEqual({
      symbol: "AMD.US",
      ...{ adjustment: null, convertedFrom: null, proof: null, exDates: [], filed: null },
      items: [],
      last: null,
      returns: Object.fromEntries(
        ["1d", "1w", "1m", "3m", "6m", "ytd", "1y"].map((period) => [
          period,
          { value: null, reason: "no_bars" },
        ]),
      ),
    });
    expect((await barsOf("NVDA")).status).toBe(404);
  });

  it("keep whole and broken numbers to the digit", async () => {
    const answer = await call(importPrices, {
      query: "?symbol=AMD",
      body: "Date,Open,High,Low,Close,Volume\n2025-03-03,0.1,123456789.123456,0.07,0.30000000000000004,9007199254740991",
      headers: { "content-type": "text/csv" },
    });
    expect(answer.status).toBe(201);
    expect((await barsOf("AMD")).body.items).toEqual([
      {
        day: "2025-03-03",
        open: 0.1,
        high: 123456789.123456,
        low: 0.07,
        close: 0.30000000000000004,
        adjClose: null,
        volume: 9007199254740991,
        turnover: null,
        sample: false,
      },
    ]);
  });
});
