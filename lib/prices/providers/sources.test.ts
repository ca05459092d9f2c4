import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SOURCE_NAMES, SOURCES, type SourceName } from "@/lib/domain/provider/sources";
import type { HistoryRequest } from "@/lib/domain/provider/types";
import { PROVIDER_RULES } from "@/lib/env/rules.mjs";
import { makeProviders } from "@/lib/prices/providers/providers";
import { startLoopback, type Fault, type Loopback } from "@/lib/prices/providers/testing/loopback";

const TOKEN = "0123456789abcdef";
const PATIENCE = { timeout: 20_000, attempts: 2, backoff: 10, longestWait: 1_000 };
const FAST = { aSecond: 1000, atOnce: 1 };
const NVDA: HistoryRequest = { symbol: "NVDA.US", currency: "USD", from: "2025-02-03", to: "2025-02-07" };
const INNOLIGHT: HistoryRequest = { ...NVDA, symbol: "300308.SZ", currency: "CNY" };
const YEAR = { from: "2025-01-01", to: "2025-12-31", close: 100 };

let server: Loopback;
beforeAll(async () => void (server = await startLoopback(TOKEN)));
afterAll(() => server.close());
afterEach(() => {
  server.asked.length = 0;
  server.faults.clear();
  server.stocks.clear();
});

const never = () => new AbortController().signal;
const made = (token: string | null = TOKEN) =>
  makeProviders(server.env(token), { patience: PATIENCE, pace: FAST });
async function read(name: SourceName, request: HistoryRequest, of = made()) {
  const reading = await of[name].history(request, never());
  if (!reading.ok) throw new Error(`${reading.code} ${reading.detail}`);
  return reading;
}
const refusalOf = (name: SourceName, request: HistoryRequest, token: string | null = TOKEN) =>
  made(token)[name].history(request, never());
const body = (value: unknown, status = 200): Fault => ({ status, body: JSON.stringify(value) });

it("every source's variables have rules, and one request at a time is sent to it", () => {
  for (const name of SOURCE_NAMES) {
    const { address, needs, pace } = SOURCES[name];
    expect(Object.keys(PROVIDER_RULES)).toEqual(expect.arrayContaining(needs ? [address, needs] : [address]));
    expect(pace.atOnce).toBe(1);
  }
});

describe.each(["hithink", "tiingo"] as const)("%s's token", (name) => {
  const asked = name === "tiingo" ? NVDA : INNOLIGHT;

  it("is needed before anything is sent", async () => {
    expect(await refusalOf(name, asked, null)).toEqual({ ok: false, code: "no_token" });
    expect(server.asked).toEqual([]);
  });

  it("is refused in words, and is in no answer", async () => {
    const refused = await refusalOf(name, asked, "wrong-token-4711");
    expect(refused).toMatchObject({ ok: false, code: "bad_token" });
    server.faults.set(name === "tiingo" ? "NVDA" : "300308.SZ", [
      body(name === "tiingo" ? { detail: `no ${TOKEN}` } : { code: 9, message: `no ${TOKEN}` }),
    ]);
    const repeated = await refusalOf(name, asked);
    expect(repeated).toMatchObject({ code: "unexpected_answer" });
    expect(JSON.stringify([refused, repeated])).not.toMatch(/4711|0123456789/);
  });
});

describe("HiThink", () => {
  it.each([
    [2001, "bad_token"],
    [2003, "bad_token"],
    [3001, "unknown_symbol"],
    [3002, "not_ready"],
    [4001, "rate_limited"],
    [5002, "provider_error"],
    [1002, "unexpected_answer"],
  ])("code %i is %s", async (code, failure) => {
    server.faults.set("300308.SZ", [body({ code, message: "no", request_id: "1" })]);
    expect(await refusalOf("hithink", INNOLIGHT)).toEqual({ ok: false, code: failure, detail: `${code} no` });
  });

  it("has days at midnight in Shanghai, shares, and the value traded in yuan", async () => {
    server.stocks.set("300308.SZ", YEAR);
    const { bars, currency } = await read("hithink", INNOLIGHT);
    // 2025-02-03 is the 24th weekday of the year: 100 + 23.
    expect(bars[0]).toMatchObject({ day: "2025-02-03", close: 123, volume: 1000, turnover: 123_000 });
    expect(currency).toBe("CNY");
    expect(server.asked[0]!.query).toMatchObject({
      thscode: "300308.SZ",
      adjust: "none",
      start: "1738512000000", // 2025-02-03 00:00 +08:00
      end: "1738857600000", // 2025-02-07 00:00 +08:00
    });
  });

  it("is asked for at most ten years at once, until a page before the listing", async () => {
    server.stocks.set("300308.SZ", { from: "2012-04-10", to: "2025-02-07", close: 10 });
    const { bars } = await read("hithink", { ...INNOLIGHT, from: "1990-01-01" });
    expect([bars[0]!.day, bars.at(-1)!.day]).toEqual(["2012-04-10", "2025-02-07"]);
    expect(new Set(bars.map(({ day }) => day)).size).toBe(bars.length);
    // Two pages with bars and an empty one, raw and adjusted.
    expect(server.asked).toHaveLength(6);
  });

  it("has an adjusted close by ratio of its factors, and the ex-date as an action", async () => {
    server.stocks.set("300308.SZ", { ...YEAR, actions: [{ day: "2025-02-05", cash: 6.2 }] });
    const { bars, actions, adjustment, method } = await read("hithink", INNOLIGHT);
    expect([adjustment, method]).toEqual(["total", "raw_and_factors"]);
    expect(actions).toEqual([{ day: "2025-02-05", kind: "factor", value: expect.closeTo(124 / 117.8, 3) }]);
    // 123 × (124 − 6.2) ÷ 124 = 116.85
    expect(bars.map(({ adjClose }) => adjClose)).toEqual([
      expect.closeTo(116.85, 1),
      expect.closeTo(117.8, 1),
      125,
      126,
      127,
    ]);
  });

  it("has raw bars, and says why, where its factors are refused", async () => {
    server.stocks.set("300308.SZ", YEAR);
    server.faults.set("300308.SZ", [null, body({ code: 1001, message: "adjust" })]);
    expect(await read("hithink", INNOLIGHT)).toMatchObject({
      adjustment: "none",
      method: "raw",
      note: "1001 adjust",
    });
  });

  it("has raw bars, and says why, where it adjusts by difference", async () => {
    const actions = [{ day: "2025-02-05", cash: 6.2 }];
    server.stocks.set("300308.SZ", { ...YEAR, actions, isByDifference: true });
    const history = await read("hithink", { ...INNOLIGHT, to: "2025-04-30" });
    expect(history).toMatchObject({ adjustment: "none", method: "raw", note: "not_by_ratio", actions: [] });
    // 2025-02-05 is two weekdays after 2025-02-03, whose close is 123: as traded, and nothing derived from it.
    expect(history.bars[2]).toMatchObject({ day: "2025-02-05", close: 125, adjClose: null });
    expect(server.asked.map(({ query }) => query.adjust)).toEqual(["none", "backward"]);
  });

  it("has raw bars, and says why, where its adjusted prices lack a day", async () => {
    server.stocks.set("300308.SZ", { ...YEAR, unadjusted: ["2025-02-05"] });
    expect(await read("hithink", INNOLIGHT)).toMatchObject({
      adjustment: "none",
      method: "raw",
      note: "factors_missing",
    });
  });

  it("has 同花顺's sector indices under its own spelling, and none of 通达信's", async () => {
    server.stocks.set("886042.TI", YEAR);
    const sector = await read("hithink", { ...INNOLIGHT, symbol: "886042.TDX" });
    expect(sector).toMatchObject({ adjustment: "none", method: "raw", currency: "CNY" });
    expect(sector.bars).toHaveLength(5);
    const [asked] = server.asked;
    expect(server.asked).toHaveLength(1);
    expect(asked).toMatchObject({
      path: "/api/a-share-index/prices/historical",
      query: { thscode: "886042.TI" },
    });
    expect(await refusalOf("hithink", { ...INNOLIGHT, symbol: "880301.TDX" })).toMatchObject({
      code: "not_covered",
    });
  });

  it("has indices, which have no factors", async () => {
    server.stocks.set("000300.SH", YEAR);
    const index = await read("hithink", { ...INNOLIGHT, symbol: "000300.SH" });
    expect(index).toMatchObject({ adjustment: "none", method: "raw" });
    expect(server.asked).toHaveLength(1);
  });
});

describe("Tencent", () => {
  it("has rows in the order open, close, high, low, and lots of a hundred shares", async () => {
    server.stocks.set("sz300308", YEAR);
    const { bars, adjustment, method } = await read("tencent", INNOLIGHT);
    expect([adjustment, method]).toEqual(["none", "raw"]);
    expect(bars[0]).toEqual({
      day: "2025-02-03",
      open: 123,
      high: 124,
      low: 122,
      close: 123,
      adjClose: null,
      volume: 1000, // 10 lots
      turnover: null,
    });
  });

  it("is asked without days, so that no stale copy answers, and rows before the span are dropped silently", async () => {
    server.stocks.set("sz300308", { ...YEAR, to: "2025-02-07" });
    const { bars, leftOut } = await read("tencent", { ...INNOLIGHT, known: "2025-02-06" });
    expect(server.asked[0]!.query.param).toBe("sz300308,day,,,640,");
    expect(bars.at(-1)!.day).toBe("2025-02-07");
    expect([bars.length, leftOut]).toEqual([5, []]);
  });

  it("tells an answer that ends before the stored day as stale", async () => {
    server.stocks.set("sz300308", { ...YEAR, to: "2025-01-31" });
    expect(await refusalOf("tencent", { ...INNOLIGHT, known: "2025-02-06" })).toEqual({
      ok: false,
      code: "stale_answer",
      detail: "2025-01-31 < 2025-02-06",
    });
  });

  it("leaves out the day that isn't finished", async () => {
    server.stocks.set("sz300308", { ...YEAR, to: "2025-02-10" });
    expect((await read("tencent", INNOLIGHT)).leftOut).toEqual([{ day: "2025-02-10", code: "outside_span" }]);
  });

  it("has longer rows in Hong Kong, in shares", async () => {
    server.stocks.set("hk00700", YEAR);
    const { bars } = await read("tencent", { ...INNOLIGHT, symbol: "00700.HK", currency: "HKD" });
    expect(bars[0]).toMatchObject({ open: 123, high: 124, low: 122, close: 123, volume: 10 });
  });

  it("finds the exchange of a US share once", async () => {
    server.stocks.set("usBRK.B.N", YEAR);
    const providers = made();
    const asked = { ...NVDA, symbol: "BRK.B.US" };
    await read("tencent", asked, providers);
    await read("tencent", asked, providers);
    expect(server.asked.map(({ code }) => code)).toEqual(["usBRK.B.OQ", "usBRK.B.N", "usBRK.B.N"]);
  });

  it.each<[string, Fault]>([
    ["no text", { status: 200, body: "" }],
    ["an empty list", body({ code: 0, msg: "", data: [] })],
    ["an empty object", body({ code: 0, msg: "", data: {} })],
  ])("is taken to refuse when it answers with %s", async (_what, fault) => {
    server.faults.set("sz300308", [fault]);
    expect(await refusalOf("tencent", INNOLIGHT)).toMatchObject({ ok: false, code: "rate_limited" });
  });

  it("refuses another code's answer", async () => {
    server.faults.set("sz300308", [body({ code: 0, data: { sz000001: { day: [] } } })]);
    expect(await refusalOf("tencent", INNOLIGHT)).toMatchObject({ code: "unexpected_answer" });
  });
});

describe("Tiingo", () => {
  const actions = [
    { day: "2025-02-05", cash: 0.5 },
    { day: "2025-02-06", split: 10 },
  ];

  it("has raw bars whose adjusted closes, computed here, are the vendor's", async () => {
    server.stocks.set("NVDA", { ...YEAR, to: "2025-02-07", actions });
    const url = `${server.env().tiingo.url}/tiingo/daily/NVDA/prices?startDate=${NVDA.from}&endDate=${NVDA.to}`;
    const answer = await fetch(url, { headers: { authorization: `Token ${TOKEN}` } });
    const theirs = (await answer.json()) as { adjClose: number }[];
    const reading = await read("tiingo", NVDA);
    expect(reading).toMatchObject({
      adjustment: "total",
      method: "raw_and_factors",
      actions: [
        { day: "2025-02-05", kind: "dividend", value: 0.5 },
        { day: "2025-02-06", kind: "split", value: 10 },
      ],
    });
    for (const [i, { adjClose }] of reading.bars.entries())
      expect(adjClose).toBeCloseTo(theirs[i]!.adjClose, 8);
    // (124 − 0.5) ÷ 124, then 1 ÷ 10
    expect(reading.bars[0]!.adjClose).toBeCloseTo((123 * 123.5) / 124 / 10, 8);
  });

  it.each([
    ["Error: You have run over your hourly request allocation.", "rate_limited"],
    ["You have run over your daily request limit.", "daily_limit"],
    ["Please supply a token", "bad_token"],
    ["Something else", "unexpected_answer"],
  ])("%s", async (detail, code) => {
    server.faults.set("NVDA", [body({ detail })]);
    expect(await refusalOf("tiingo", NVDA)).toEqual({ ok: false, code, detail });
  });

  it("is sent no more than its quota, and says how long to wait", async () => {
    server.stocks.set("NVDA", YEAR);
    const pace = { ...FAST, quota: { requests: 2, per: 3_600_000 } };
    const { tiingo } = makeProviders(server.env(), { patience: PATIENCE, pace });
    const readings = [];
    for (let n = 0; n < 3; n++) readings.push(await tiingo.history(NVDA, never()));
    expect(readings.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(readings[2]).toMatchObject({ code: "rate_limited", retryAfter: expect.closeTo(3_600_000, -5) });
    expect(server.asked).toHaveLength(2);
  });
});

describe("Tushare", () => {
  it("has raw bars, and says why, for an account without the permission for factors", async () => {
    server.stocks.set("300308.SZ", YEAR);
    const msg = "抱歉，您没有接口访问权限";
    server.faults.set("300308.SZ", [null, body({ code: 40203, msg })]);
    expect(await read("tushare", INNOLIGHT)).toMatchObject({ adjustment: "none", method: "raw", note: msg });
    expect(server.asked.map(({ query }) => query.api_name)).toEqual(["daily", "adj_factor"]);
  });

  it("has the factors of a fund at another service, and none of an index", async () => {
    server.stocks.set("510300.SH", YEAR);
    server.stocks.set("000300.SH", YEAR);
    await read("tushare", { ...INNOLIGHT, symbol: "510300.SH" });
    expect(await read("tushare", { ...INNOLIGHT, symbol: "000300.SH" })).toMatchObject({ method: "raw" });
    expect(server.asked.map(({ query }) => query.api_name)).toEqual([
      "fund_daily",
      "fund_adj",
      "index_daily",
    ]);
  });
});
