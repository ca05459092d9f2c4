import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SOURCE_NAMES, SOURCES, type SourceName } from "@/lib/domain/provider/sources";
import type { HistoryRequest } from "@/lib/domain/provider/types";
import type { Patience } from "@/lib/prices/providers/ask";
import { Line } from "@/lib/prices/providers/line";
import { makeProviders } from "@/lib/prices/providers/providers";
import { startLoopback, type Fault, type Loopback } from "@/lib/prices/providers/testing/loopback";
import type { Stock } from "@/lib/prices/providers/testing/protocols";
import { closedPort } from "@/scripts/steps/testing/listen.mjs";

const PATIENCE: Patience = { timeout: 20_000, attempts: 3, backoff: 10, longestWait: 2_500 };
/** A short timeout for a server that never responds; too short for responses on a busy machine. */
const IMPATIENCE: Patience = { ...PATIENCE, timeout: 100 };
const AT_LENGTH = { timeout: 20_000 };
const FAST = { aSecond: 1000, atOnce: 4 };
const SPAN = { from: "2025-02-03", to: "2025-02-07" };
const NVDA: HistoryRequest = { symbol: "NVDA.US", currency: "USD", ...SPAN };
const INNOLIGHT: HistoryRequest = { symbol: "300308.SZ", currency: "CNY", ...SPAN };
/** A request of each source, with the ticker's code there and the requests that an answer takes. */
const OF: Record<SourceName, { asks: HistoryRequest; code: string; requests: number }> = {
  yahoo: { asks: NVDA, code: "NVDA", requests: 1 },
  tiingo: { asks: NVDA, code: "NVDA", requests: 1 },
  tencent: { asks: INNOLIGHT, code: "sz300308", requests: 1 },
  tushare: { asks: INNOLIGHT, code: "300308.SZ", requests: 2 },
  hithink: { asks: INNOLIGHT, code: "300308.SZ", requests: 2 },
};
const KNOWN: Stock = { from: "2025-01-01", to: "2025-03-31", close: 100 };
const TOKEN = "0123456789abcdef";

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback(TOKEN);
});
afterAll(() => server.close());
beforeEach(() => {
  for (const { code } of Object.values(OF)) server.stocks.set(code, KNOWN);
});
afterEach(() => {
  server.stocks.clear();
  server.asked.length = 0;
  server.faults.clear();
  vi.restoreAllMocks();
});

const made = (token: string | null = TOKEN, patience = PATIENCE) =>
  makeProviders(server.env(token), { patience, pace: FAST });
const never = () => new AbortController().signal;
const ask = (name: SourceName, asked: Partial<HistoryRequest> = {}, signal = never()) =>
  made()[name].history({ ...OF[name].asks, ...asked }, signal);

describe.each(SOURCE_NAMES)("%s", (name) => {
  const { code, requests, asks } = OF[name];
  const takesToken = SOURCES[name].needs !== null;
  const meets = (...faults: Fault[]) => server.faults.set(code, faults);

  it("returns the requested days in order, with their adjustment", async () => {
    const reading = await ask(name);
    if (!reading.ok) throw new Error(reading.code);
    // 2025-01-01 is the first weekday, of close 100; 2025-02-03 the 24th, of close 123.
    expect(reading.bars.map(({ day, close }) => [day, close])).toEqual([
      ["2025-02-03", 123],
      ["2025-02-04", 124],
      ["2025-02-05", 125],
      ["2025-02-06", 126],
      ["2025-02-07", 127],
    ]);
    expect(reading.bars[0]).toMatchObject({ open: 123, high: 124, low: 122 });
    const { method } = SOURCES[name];
    expect(reading).toMatchObject({
      source: name,
      method,
      adjustment: method === "raw" ? "none" : "total",
      actions: [],
    });
    expect(server.asked).toHaveLength(requests);
  });

  it("is retried after a server error, a rate limit or a lost connection", async () => {
    meets({ status: 500 }, "cut");
    expect(await ask(name)).toMatchObject({ ok: true });
    expect(server.asked).toHaveLength(2 + requests);
    meets({ status: 429 });
    expect(await ask(name)).toMatchObject({ ok: true });
  });

  it("is not retried before the requested wait", async () => {
    meets({ status: 429, headers: { "retry-after": "1" } });
    expect(await ask(name)).toMatchObject({ ok: true });
    const [first, second] = server.asked;
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
  });

  it("fails if the requested wait is unreasonably long", async () => {
    meets({ status: 429, headers: { "retry-after": "3600" } });
    expect(await ask(name)).toEqual({
      ok: false,
      code: "rate_limited",
      detail: "HTTP 429",
      retryAfter: 3_600_000,
    });
    expect(server.asked).toHaveLength(1);
  });

  it.each<[string, Fault[], object]>([
    [
      "a limit that doesn't end",
      [{ status: 429 }, { status: 429 }, { status: 429 }],
      { code: "rate_limited" },
    ],
    [
      "its own fault",
      [{ status: 503 }, { status: 500 }, { status: 502 }],
      { code: "provider_error", detail: "HTTP 502" },
    ],
    ["a cut connection", ["cut", "cut", "cut"], { code: "unreachable" }],
    ["a page", ["html"], { code: "unexpected_answer" }],
    [
      "a page of refusal",
      [{ status: 403, body: "<html>" }],
      // Tushare's token is in the body, and its refusals are answers of status 200.
      {
        code: takesToken && name !== "tushare" ? "bad_token" : "unexpected_answer",
        detail: "HTTP 403",
      },
    ],
    [
      "a way elsewhere",
      [{ status: 302, headers: { location: "http://127.0.0.1:1/" } }],
      { code: "unexpected_answer" },
    ],
  ])("%s is reported", async (_what, faults, failure) => {
    meets(...faults);
    expect(await ask(name)).toMatchObject({ ok: false, ...failure });
    expect(server.asked).toHaveLength(faults.length);
  });

  it("a missing response is reported", async () => {
    meets("silent", "silent", "silent");
    // The number of attempts isn't checked, because an early abort may precede the request on a busy machine.
    const { history } = made(TOKEN, IMPATIENCE)[name];
    expect(await history(asks, never())).toEqual({ ok: false, code: "timeout", detail: "0.1 s" });
  });

  it("reports spans and symbols that it doesn't have", async () => {
    expect(await ask(name, { from: "2019-01-01", to: "2019-02-01" })).toMatchObject({ code: "no_data" });
    server.stocks.clear();
    const unknown = name === "yahoo" || name === "tiingo" ? "unknown_symbol" : "no_data";
    expect(await ask(name)).toMatchObject({ code: unknown });
    server.asked.length = 0;
    expect(await ask(name, { symbol: "801081.SI" })).toMatchObject({
      code: name === "tushare" ? "no_data" : "not_covered",
    });
    expect(server.asked).toHaveLength(name === "tushare" ? 1 : 0);
  });

  it("stops at once when the refresh is cancelled", async () => {
    meets("silent");
    const controller = new AbortController();
    const asking = ask(name, {}, controller.signal);
    await vi.waitFor(() => expect(server.asked).toHaveLength(1), AT_LENGTH);
    controller.abort();
    expect(await asking).toEqual({ ok: false, code: "cancelled" });
  });
});

it("a day outside the span is dropped and reported", async () => {
  server.stocks.set("NVDA", { from: "2025-01-01", to: "2025-03-31", close: 100, always: ["2025-02-10"] });
  const reading = await ask("yahoo");
  expect(reading).toMatchObject({ ok: true, leftOut: [{ day: "2025-02-10", code: "outside_span" }] });
  expect(reading.ok && reading.bars.map(({ day }) => day)).not.toContain("2025-02-10");
});

it("a currency other than the ticker's is refused", async () => {
  server.stocks.set("AMD", { from: "2025-01-01", to: "2025-03-31", close: 100, currency: "HKD" });
  expect(await ask("yahoo", { symbol: "AMD.US" })).toEqual({
    ok: false,
    code: "wrong_currency",
    detail: "HKD ≠ USD",
  });
});

it("a history longer than one response is requested in pages", async () => {
  server.stocks.set("300308.SZ", { from: "2012-04-10", to: "2025-02-07", close: 10 });
  const reading = await ask("tushare", { symbol: "300308.SZ", currency: "CNY", from: "1990-01-01" });
  if (!reading.ok) throw new Error(reading.code);
  expect([reading.bars[0]?.day, reading.bars.at(-1)?.day]).toEqual(["2012-04-10", "2025-02-07"]);
  expect(new Set(reading.bars.map(({ day }) => day)).size).toBe(reading.bars.length);
  expect(server.asked.length).toBe(2 * Math.ceil(reading.bars.length / 1000)); // bars and factors
  expect(reading.bars[0]).toMatchObject({ volume: 1000, turnover: 10_000 }); // 10 lots, 10 thousand yuan
});

it("a rate limit delays all requests to that provider", async () => {
  const hold = vi.spyOn(Line.prototype, "hold");
  const shared = made();
  server.faults.set("NVDA", [{ status: 429, headers: { "retry-after": "1" } }]);
  const first = shared.yahoo.history(NVDA, never());
  await vi.waitFor(() => expect(hold).toHaveBeenCalled(), AT_LENGTH);
  await Promise.all([first, shared.yahoo.history({ ...NVDA, symbol: "AMD.US" }, never())]);
  const [refused, ...later] = server.asked;
  expect(later).toHaveLength(2);
  expect(later.every(({ at }) => at - refused!.at >= 990)).toBe(true);
});

describe("Tushare's token", () => {
  it("is required before any request is sent", async () => {
    expect(await made(null).tushare.history(INNOLIGHT, never())).toEqual({ ok: false, code: "no_token" });
    expect(await made(null).tushare.search!("中际", never())).toEqual({ ok: false, code: "no_token" });
    expect(server.asked).toEqual([]);
  });

  it("is in no response, even if the provider repeats it", async () => {
    const reading = await made("wrong-token-4711").tushare.history(INNOLIGHT, never());
    expect(reading).toEqual({ ok: false, code: "bad_token", detail: "您的token不对：…" });
    expect(JSON.stringify(reading)).not.toContain("4711");
    // Also if the message is truncated inside the token: 160 characters are shown.
    const msg = `${"错".repeat(155)}${TOKEN}`;
    server.faults.set("300308.SZ", [{ status: 200, body: JSON.stringify({ code: 40001, msg }) }]);
    expect(await ask("tushare")).toMatchObject({ ok: false, detail: `${"错".repeat(155)}…` });
  });

  it("is in no log and no error, whatever fails", async () => {
    const written: string[] = [];
    for (const method of ["log", "warn", "error", "info", "debug"] as const)
      vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void written.push(String(args)));
    const answers: unknown[] = [];
    for (const fault of [{ status: 500 }, "cut", "silent", "html", { status: 302 }] as Fault[]) {
      server.faults.set("300308.SZ", [fault, fault, fault]);
      const { tushare } = made(TOKEN, fault === "silent" ? IMPATIENCE : PATIENCE);
      answers.push(await tushare.history(INNOLIGHT, never()));
    }
    const deaf = await closedPort();
    const places = { ...server.env(), tushare: { url: `http://127.0.0.1:${deaf.port}`, token: TOKEN } };
    const gone = makeProviders(places, { patience: PATIENCE, pace: FAST });
    answers.push(await gone.tushare.history(INNOLIGHT, never()).finally(deaf.release));
    expect(answers.map((answer) => (answer as { code: string }).code)).toEqual([
      "provider_error",
      "unreachable",
      "timeout",
      "unexpected_answer",
      "unexpected_answer",
      "unreachable",
    ]);
    expect(answers.at(-1)).toEqual({ ok: false, code: "unreachable", detail: "ECONNREFUSED" });
    expect(JSON.stringify(answers) + written.join()).not.toContain(TOKEN);
  });
});

describe("a name", () => {
  it("is found by Yahoo among the markets known to the board", async () => {
    server.names.push(
      ["NVDA", "NVIDIA Corporation"],
      ["300308.SZ", "Zhongji Innolight"],
      ["NVD.F", "NVIDIA Frankfurt"],
    );
    expect(await made().yahoo.search!("nvidia", never())).toEqual({
      ok: true,
      names: [{ symbol: "NVDA.US", name: "NVIDIA Corporation" }],
    });
    expect(await made().yahoo.search!("innolight", never())).toMatchObject({
      names: [{ symbol: "300308.SZ" }],
    });
  });

  it("is found by Tushare in its list, which is requested once, without the typed text", async () => {
    server.names.splice(0, Infinity, ["300308.SZ", "中际旭创"], ["600941.SH", "中国移动"]);
    const { tushare } = made();
    expect(await tushare.search!("中际旭创", never())).toEqual({
      ok: true,
      names: [{ symbol: "300308.SZ", name: "中际旭创" }],
    });
    expect(await tushare.search!("移动", never())).toMatchObject({ names: [{ symbol: "600941.SH" }] });
    expect(server.asked).toHaveLength(1);
    expect(JSON.stringify(server.asked)).not.toContain("中际");
  });
});
