import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import type { PriceSeriesList } from "@/lib/prices/series/schema";
import type { Stock } from "@/lib/prices/providers/testing/protocols";
import type { FetchItem, RefreshItem, RefreshReport } from "@/lib/prices/refreshes/schema";
import { searchSymbols } from "@/lib/prices/providers/mutations";
import type { SymbolSearch } from "@/lib/prices/providers/schema";
import type { Bars } from "@/lib/prices/series/schema";
import type { TickerItem } from "@/lib/tickers/schema";
import { GET as series } from "./price-series/route";
import { DELETE as cancel, GET as read } from "./price-refreshes/[id]/route";
import { GET as list, POST as start } from "./price-refreshes/route";
import { PATCH as change } from "./settings/route";
import { GET as search } from "./symbol-search/route";
import { GET as bars } from "./tickers/[symbol]/bars/route";
import { GET as tickers } from "./tickers/route";

const TOKEN = "0123456789abcdef";

// Set before the routes are imported, because the environment is read once.
const server = await vi.hoisted(async () => {
  const { startLoopback } = await import("@/lib/prices/providers/testing/loopback");
  const loopback = await startLoopback("0123456789abcdef");
  for (const [name, value] of Object.entries(loopback.variables())) vi.stubEnv(name, value);
  return loopback;
});
const written: string[] = [];

// Wednesday noon in New York: that day is unfinished, and the previous one has ended in every market.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T16:00:00Z") }));
const today = "2025-09-17";
const first = [0, 1, 2].map((more) => addDays(today, more - 280)).find(isWeekday)!;
const stock = (more: Partial<Stock> = {}): Stock => ({
  from: first,
  to: addDays(today, 5),
  close: 100,
  ...more,
});

beginWithSeededBoard();
beforeAll(async () => {
  for (const method of ["log", "warn", "error", "info"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void written.push(String(args)));
  }
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.faults.clear();
  server.stocks.clear();
});

const choose = (json: object) => call(change, { method: "PATCH", json });
const begin = (json: object) => call<RefreshReport>(start, { json });
const report = async (id: string) => (await call<RefreshReport>(read, { params: { id } })).body;

async function round(json: object): Promise<RefreshReport> {
  const { body, status } = await begin(json);
  expect([status, body]).toEqual([201, body]);
  return vi.waitFor(
    async () => {
      const now = await report(body.id);
      expect(now.status).not.toBe("running");
      return now;
    },
    { timeout: 20_000, interval: 50 },
  );
}
const outcomes = ({ items }: RefreshReport) =>
  Object.fromEntries(items.map((item) => [item.symbol, item.outcome]));
const barsOf = async (symbol: string) => (await call<Bars>(bars, { params: { symbol } })).body;

describe("a board without a configured provider", () => {
  it("sends no request, and gives that reason for every ticker", async () => {
    const { body, status } = await begin({});
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "finished", came: 0 });
    expect(body.asked).toBeGreaterThan(20);
    expect(body.items).toHaveLength(body.asked);
    expect(new Set(body.items.map(({ outcome }) => outcome))).toEqual(new Set(["no_provider"]));
    expect(body.items[0]?.reason).toBe("No provider is chosen for this market.");
    expect(server.asked).toEqual([]);
    const found = await call<SymbolSearch>(search, { query: "?q=innolight" });
    expect(found.body).toMatchObject({ provider: null, failure: null });
    expect(server.asked).toEqual([]);
  });
});

describe("a refresh", () => {
  beforeAll(async () => {
    await choose({
      providers: { us: "yahoo", hongKong: "tencent", mainland: "tushare", chinaIndices: "tushare" },
    });
  });

  it("replaces samples with received bars, and has a reason for each failed ticker", async () => {
    server.stocks.set("NVDA", stock());
    server.stocks.set("AMD", stock({ currency: "HKD" }));
    server.stocks.set("hk00941", stock());
    server.stocks.set("300308.SZ", stock());
    server.faults.set("INTC", [{ status: 500 }]);
    server.stocks.set("INTC", stock());
    server.faults.set("MSFT", [{ status: 403, body: "<html>" }]);
    const symbols = ["NVDA", "AMD", "INTC", "MSFT", "ZZZZ", "941.HK", "SZ300308", "600941"];
    const done = await round({ symbols });
    expect(done).toMatchObject({ status: "finished", asked: 8, done: 8, came: 4, current: [] });
    expect(outcomes(done)).toEqual({
      "NVDA.US": "stored",
      "AMD.US": "wrong_currency",
      "INTC.US": "stored",
      "MSFT.US": "unexpected_answer",
      "ZZZZ.US": "unknown_symbol",
      "00941.HK": "stored",
      "300308.SZ": "stored",
      "600941.SH": "no_data",
    });
    const [amd] = done.items.filter(({ symbol }) => symbol === "AMD.US");
    expect(amd).toMatchObject({
      reason: "The prices are in another currency than the ticker.",
      detail: "HKD ≠ USD",
      provider: "yahoo",
    });
    const nvda = await barsOf("NVDA.US");
    expect(nvda.adjustment).toBe("total");
    expect(nvda.items.every(({ sample }) => !sample)).toBe(true);
    expect(nvda.items[0]).toMatchObject({ day: first, close: 100 });
    // The unfinished day and later ones are dropped and reported.
    expect(nvda.items.at(-1)!.day).toBe("2025-09-16");
    expect(done.items.find(({ symbol }) => symbol === "NVDA.US")?.leftOut[0]?.code).toBe("outside_span");
    expect((await barsOf("300308.SZ")).adjustment).toBe("total");
    expect((await barsOf("00941.HK")).adjustment).toBe("none");
  });

  it("requests only the last days again, and finds nothing new", async () => {
    server.stocks.set("NVDA", stock());
    const done = await round({ symbols: ["NVDA"] });
    expect(done.items[0]).toMatchObject({ outcome: "unchanged", bars: 0, importId: null });
    const last = (await barsOf("NVDA.US")).items.at(-1)!.day;
    expect(done.items[0]?.from).toBe(addDays(last, -21));
    expect(server.asked).toHaveLength(1);
    const list = (await call<PriceSeriesList>(series, { query: "?limit=500" })).body.items;
    const item = list.find(({ symbol }) => symbol === "NVDA.US");
    expect(item).toMatchObject({ source: "yahoo", lastRefresh: { provider: "yahoo", outcome: "unchanged" } });
    expect(item?.lastRefresh?.cameAt).toBe(item?.lastRefresh?.at);
  });

  it("stores no seam: the whole history is replaced on demand", async () => {
    const before = await barsOf("NVDA.US");
    // After a dividend every earlier adjusted close differs.
    server.stocks.set("NVDA", stock({ factor: 0.9 }));
    const refused = await round({ symbols: ["NVDA"] });
    const [{ seamDay, detail }] = refused.items as [FetchItem];
    expect(refused).toMatchObject({ came: 0, items: [{ outcome: "adjustment_seam", bars: 0 }] });
    expect([seamDay, detail]).toEqual([expect.stringMatching(/^2025-/), seamDay]);
    expect(await barsOf("NVDA.US")).toEqual(before);
    const replaced = await round({ symbols: ["NVDA"], replace: true });
    expect(replaced.items[0]).toMatchObject({ outcome: "stored", from: "1990-01-01" });
    const after = await barsOf("NVDA.US");
    expect(after.items).toHaveLength(before.items.length);
    expect(after.items[0]?.adjClose).toBeCloseTo(90, 5);
  });

  it("reports closes that differ nearly everywhere as other prices, not as a seam", async () => {
    const before = await barsOf("NVDA.US");
    server.stocks.set("NVDA", stock({ from: addDays(today, -29), close: 3 }));
    const refused = await round({ symbols: ["NVDA"] });
    expect(refused).toMatchObject({ came: 0, items: [{ outcome: "other_prices", bars: 0 }] });
    expect(refused.items[0]?.reason).toContain("hardly any close");
    expect(await barsOf("NVDA.US")).toEqual(before);
  });

  it("doesn't mix adjustments: another provider's bars are stored only on demand", async () => {
    server.stocks.set("sz300308", stock());
    await choose({ providers: { mainland: "tencent" } });
    const refused = await round({ symbols: ["300308.SZ"] });
    expect(refused.items[0]).toMatchObject({
      outcome: "adjustment_conflict",
      reason: "Not stored: the existing series is adjusted differently.",
      detail: "none ≠ total",
      adjustments: { file: "none", series: "total" },
    });
    const replaced = await round({ symbols: ["300308.SZ"], replace: true });
    expect(replaced.items[0]).toMatchObject({ outcome: "stored" });
    expect((await barsOf("300308.SZ")).adjustment).toBe("none");
    await choose({ providers: { mainland: "tushare" } });
  });

  it("stops requesting from a provider after its quota is used up", async () => {
    const symbols = ["300308.SZ", "600941.SH", "002230.SZ", "688111.SH", "300502.SZ", "300394.SZ"];
    const body = JSON.stringify({ code: 40203, msg: "抱歉，您每天最多访问该接口8000次" });
    for (const symbol of symbols) server.faults.set(symbol, [{ status: 200, body }]);
    const done = await round({ symbols });
    // Requested tickers have the provider's message, the others that they were not requested.
    const found = Object.values(outcomes(done));
    expect(found.filter((outcome) => outcome === "daily_limit")).toHaveLength(server.asked.length);
    expect(found.filter((outcome) => outcome === "not_asked")).toHaveLength(6 - server.asked.length);
    expect(server.asked.length).toBeLessThanOrEqual(3);
    // The pause is in the database, so that a restart doesn't end it: an hour after the first refusal.
    server.asked.length = 0;
    const held = await round({ symbols });
    expect(held).toMatchObject({ asked: 6, notAsked: 6, came: 0 });
    expect(held.items[0]).toMatchObject({ outcome: "on_hold", detail: "2025-09-17T17:00:00.000Z" });
    expect(server.asked).toEqual([]);
    await db.setting.deleteMany({ where: { key: "hold.tushare" } });
  });

  it("reads the whole history again after a dividend, in one import that says so", async () => {
    const market = { providers: { us: "tiingo" } };
    await choose(market);
    const actions = [{ day: "2025-09-16", cash: 2 }];
    server.stocks.set("QCOM", stock({ to: "2025-09-15" }));
    expect((await round({ symbols: ["QCOM"], replace: true })).items[0]).toMatchObject({
      outcome: "stored",
      method: "raw_and_factors",
      reread: null,
    });
    const before = await barsOf("QCOM.US");
    server.asked.length = 0;
    server.stocks.set("QCOM", stock({ actions }));
    const { items } = await round({ symbols: ["QCOM"] });
    expect(items[0]).toMatchObject({
      provider: "tiingo",
      outcome: "stored",
      method: "raw_and_factors",
      reread: { day: "2025-09-16", kind: "dividend", value: 2 },
    });
    expect(server.asked).toHaveLength(2);
    const after = await barsOf("QCOM.US");
    expect(after.items).toHaveLength(before.items.length + 1);
    const close = before.items.at(-1)!.close; // of the day before the ex-date
    expect(after.items[0]?.adjClose).toBeCloseTo((100 * (close - 2)) / close, 8);
    expect(await db.priceImport.findUnique({ where: { id: items[0]!.importId! } })).toMatchObject({
      accepted: after.items.length,
    });
    // The action is in the series now: nothing is read again.
    server.asked.length = 0;
    expect((await round({ symbols: ["QCOM"] })).items[0]).toMatchObject({
      outcome: "unchanged",
      reread: null,
    });
    expect(server.asked).toHaveLength(1);
  });

  it("leaves a history that would lose days to a person, also after a dividend", async () => {
    const before = await barsOf("QCOM.US");
    const actions = [{ day: "2025-09-12", cash: 5 }];
    server.stocks.set("QCOM", stock({ from: "2025-08-01", close: before.items.at(-34)!.close, actions }));
    expect((await round({ symbols: ["QCOM"] })).items[0]).toMatchObject({
      outcome: "adjustment_seam",
      lastAction: { day: "2025-09-12", kind: "dividend", value: 5 },
    });
    expect(await barsOf("QCOM.US")).toEqual(before);
    await choose({ providers: { us: "yahoo" } });
  });

  it("asks nobody for a market whose source was withdrawn, and says so", async () => {
    await choose({ providers: { us: null } });
    const key = "provider.us";
    await db.setting.update({ where: { key }, data: { value: "stooq" } });
    const { items } = await round({ symbols: ["NVDA"] });
    expect(items[0]).toMatchObject({ provider: "stooq", outcome: "withdrawn" });
    expect(server.asked).toEqual([]);
    expect((await db.setting.findUniqueOrThrow({ where: { key } })).value).toBe("stooq");
    await choose({ providers: { us: "yahoo" } });
  });

  it("takes a copy that ends before the stored series for outdated, not for nothing new", async () => {
    server.stocks.set("hk00941", stock({ to: "2025-09-10" }));
    const before = await barsOf("00941.HK");
    expect(before.items.at(-1)!.day).toBe(today);
    const { items } = await round({ symbols: ["00941.HK"] });
    expect(items[0]).toMatchObject({ outcome: "stale_answer", detail: `2025-09-10 < ${today}`, bars: 0 });
    expect(await barsOf("00941.HK")).toEqual(before);
  });

  it("never gives up older prices for a source with its latest sessions only", async () => {
    server.stocks.set("sz300394", stock({ from: "2020-01-01" }));
    server.stocks.set("300394.SZ", stock({ from: "2020-01-01" }));
    await round({ symbols: ["300394.SZ"], replace: true });
    const before = await barsOf("300394.SZ");
    expect(before.items[0]!.day).toBe("2020-01-01");
    await choose({ providers: { mainland: "tencent" } });
    const { items } = await round({ symbols: ["300394.SZ"], replace: true });
    expect(items[0]).toMatchObject({ provider: "tencent", outcome: "short_history", bars: 0 });
    expect(await barsOf("300394.SZ")).toEqual(before);
    await choose({ providers: { mainland: "tushare" } });
  });

  it("leaves no gap where a series ends before the first of those sessions", async () => {
    server.stocks.set("hk00939", stock({ from: "2020-01-01", to: "2021-06-30" }));
    await round({ symbols: ["00939.HK"] });
    const before = await barsOf("00939.HK");
    expect(before.items.at(-1)!.day).toBe("2021-06-30");
    server.stocks.set("hk00939", stock({ from: "2020-01-01" }));
    expect((await round({ symbols: ["00939.HK"] })).items[0]).toMatchObject({ outcome: "short_history" });
    expect(await barsOf("00939.HK")).toEqual(before);
  });

  it("marks tickers after those without a response as unanswered, not as refused", async () => {
    const symbols = ["NVDA", "AMD", "INTC", "MSFT", "AAPL", "AMZN", "META", "TSLA"];
    // A requested wait longer than the limit: the provider isn't retried.
    const fault = { status: 503, headers: { "retry-after": "100" } };
    for (const symbol of symbols) server.faults.set(symbol, [fault]);
    const found = Object.values(outcomes(await round({ symbols })));
    const asked = server.asked.length;
    expect(found.filter((outcome) => outcome === "provider_error")).toHaveLength(asked);
    expect(found.filter((outcome) => outcome === "no_answer_before")).toHaveLength(8 - asked);
    expect(asked).toBeLessThan(8);
  });

  it("runs only once at a time, has its progress, and stops on cancel", async () => {
    const symbols = ["NVDA", "AMD", "INTC", "MSFT", "AAPL"];
    for (const symbol of symbols) server.faults.set(symbol, ["silent"]);
    const { body } = await begin({ symbols });
    await vi.waitFor(() => expect(server.asked.length).toBeGreaterThan(0), { timeout: 20_000 });
    expect(await report(body.id)).toMatchObject({ status: "running", asked: 5, done: 0, endedAt: null });
    expect((await report(body.id)).current.length).toBeGreaterThan(0);
    expect(await begin({ symbols })).toMatchObject({
      status: 409,
      body: { code: "refresh_running", id: body.id },
    });
    const ended = await call<RefreshReport>(cancel, { method: "DELETE", params: { id: body.id } });
    expect(ended.body).toMatchObject({ status: "cancelled", came: 0, current: [] });
    expect(new Set(Object.values(outcomes(ended.body)))).toEqual(new Set(["cancelled"]));
    expect((await call(cancel, { method: "DELETE", params: { id: body.id } })).status).toBe(200);
    expect((await call(cancel, { method: "DELETE", params: { id: "none" } })).status).toBe(404);
  });

  it("that was running when the server stopped is interrupted", async () => {
    const analyst = await db.analyst.findFirstOrThrow();
    const ticker = await db.ticker.findUniqueOrThrow({ where: { symbol: "NVDA.US" } });
    const { id } = await db.priceRefresh.create({
      data: {
        analystId: analyst.id,
        asked: 1,
        fetches: {
          create: {
            tickerId: ticker.id,
            provider: "yahoo",
            fromDay: "2025-01-01",
            toDay: "2025-02-01",
            outcome: "waiting",
            bars: 0,
          },
        },
      },
    });
    expect(await report(id)).toMatchObject({
      status: "interrupted",
      done: 0,
      items: [{ outcome: "interrupted" }],
    });
    const rounds = (await call<{ items: RefreshItem[] }>(list)).body.items;
    expect(rounds[0]).toMatchObject({ id, status: "interrupted" });
    server.stocks.set("NVDA", stock({ factor: 0.9 }));
    expect(await round({ symbols: ["NVDA"] })).toMatchObject({ status: "finished", came: 1 });
  });

  it("refuses an invalid symbol with its position", async () => {
    expect(await begin({ symbols: ["NVDA", "no such"] })).toMatchObject({
      status: 422,
      body: { fields: { "symbols.1": "unknown_symbol" } },
    });
    expect(await begin({ symbols: ["000300"] })).toMatchObject({
      status: 422,
      body: {
        code: "ambiguous_symbol",
        fields: { "symbols.0": "ambiguous_symbol" },
        candidates: [{ symbol: "000300.SH" }, { symbol: "000300.SZ" }],
      },
    });
    expect(server.asked).toEqual([]);
  });
});

describe("a name search", () => {
  it("uses the configured name provider, and stores the result for later searches", async () => {
    server.names.push(["688411.SH", "海博思创"]);
    await choose({ nameSearch: "tushare" });
    const found = await call<SymbolSearch>(search, { query: `?q=${encodeURIComponent("海博思创")}` });
    expect(found.body).toEqual({
      provider: "tushare",
      items: [{ symbol: "688411.SH", nameEn: null, nameZh: "海博思创", known: false }],
      failure: null,
    });
    server.asked.length = 0;
    const known = await call<{ items: TickerItem[] }>(tickers, { query: `?q=${encodeURIComponent("海博")}` });
    expect(known.body.items).toMatchObject([{ symbol: "688411.SH", nameZh: "海博思创", bars: 0 }]);
    const all = await call<{ items: TickerItem[] }>(tickers, { query: "?limit=500" });
    expect(all.body.items.map(({ symbol }) => symbol)).not.toContain("688411.SH");
    expect(server.asked).toEqual([]);
  });

  it("that fails has its reason, and another site can't start one", async () => {
    await choose({ nameSearch: "yahoo" });
    server.faults.set("旭创", [{ status: 400, body: JSON.stringify({ error: "Invalid Search Query" }) }]);
    const refused = await call<SymbolSearch>(search, { query: `?q=${encodeURIComponent("旭创")}` });
    expect(refused.body).toMatchObject({ provider: "yahoo", failure: { code: "unexpected_answer" } });
    // The search wasn't aborted by the caller; the provider timed out.
    server.faults.set("旭创", ["silent"]);
    const late = await searchSymbols("旭创", new AbortController().signal, 100);
    expect(late).toMatchObject({ value: { failure: { code: "timeout" } } });
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await call(search, { query: "?q=x", headers })).status).toBe(403);
  });
});

it("the token is in no row, no response and no log", async () => {
  const rows = JSON.stringify([
    await db.priceFetch.findMany(),
    await db.priceImport.findMany(),
    await db.auditEvent.findMany(),
    await db.setting.findMany(),
  ]);
  const answers = JSON.stringify([
    (await call(list)).body,
    (await call(change, { method: "PATCH", json: {} })).body,
    await Promise.all((await db.priceRefresh.findMany()).map(({ id }) => report(id))),
  ]);
  expect(answers.includes('"tushareToken":true')).toBe(true);
  expect((rows + answers + written.join()).includes(TOKEN)).toBe(false);
});
