import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import { call } from "@/lib/http/testing/call";
import { runRound } from "@/lib/prices/refreshes/run-round";
import { errors } from "@/lib/i18n/en/errors";
import type { RefreshReport } from "@/lib/prices/refreshes/schema";
import type { PriceSource, PriceSourceInput } from "@/lib/prices/sources/schema";
import type { TestPull } from "@/lib/prices/sources/test-pull-schema";
import { sourceInput } from "@/lib/prices/sources/testing/spec";
import { contextVia } from "@/lib/session";
import type { Settings } from "@/lib/settings/schema";
import { GET as readRefresh } from "./price-refreshes/[id]/route";
import { POST as refresh } from "./price-refreshes/route";
import { DELETE as remove, PUT as put } from "./price-sources/[slug]/route";
import { POST as restore } from "./price-sources/[slug]/restore/route";
import { GET as list, POST as add } from "./price-sources/route";
import { POST as testPull } from "./price-sources/test-pull/route";
import { GET as readSettings, PATCH as change } from "./settings/route";

const clock = vi.hoisted(() => ({ at: Date.parse("2025-09-17T23:00:00Z") }));
vi.mock("@/lib/clock", () => ({ now: () => new Date(clock.at++) }));

const SECRET = "Bearer 0123456789abcdef";
const asked: { url: string; authorization: string | undefined }[] = [];
let respond: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => {
  asked.push({ url: request.url!, authorization: request.headers.authorization });
  respond(request, response);
});
let base: string;
const written: string[] = [];

interface Row {
  day: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  turnover: number;
}

/** Weekdays until 2025-09-17: prices from 20 to 40 and back, each traded on average at its close. */
const SHARES = 1_234_567;
const ROWS: Row[] = Array.from({ length: 260 }, (_, i) => addDays("2025-01-01", i))
  .filter(isWeekday)
  .map((day, i) => rowOf(day, 20 + Math.abs(40 - (i % 80)) / 2));

/** A row whose prices are printed lower by the cash paid since. */
function rowOf(day: string, raw: number, paid = 0): Row {
  const at = (price: number) => Math.round((price - paid) * 100) / 100;
  const prices = { open: at(raw), high: at(raw + 0.08), low: at(raw - 0.08), close: at(raw) };
  return { day, ...prices, volume: SHARES, turnover: SHARES * raw };
}
/** The rows adjusted by difference, for 1 in cash on each of the days 50, 100 and 150. */
const byDifference = (): Row[] =>
  ROWS.map(({ day, close }, i) => rowOf(day, close, [50, 100, 150].filter((at) => at > i).length));
const answer =
  (rows: unknown, status = 200) =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response
      .writeHead(status, { "content-type": "application/json" })
      .end(typeof rows === "string" ? rows : JSON.stringify(rows));
const wrapped = (rows: unknown) => answer({ data: { rows } });

beginWithSeededBoard();
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const method of ["log", "warn", "error", "info"] as const)
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void written.push(String(args)));
});
beforeEach(() => {
  asked.length = 0;
  respond = wrapped(ROWS);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(written.join()).not.toContain("0123456789abcdef");
});

const sources = async () => (await call<{ items: PriceSource[] }>(list)).body.items;
const added = (more: Partial<PriceSourceInput> = {}) =>
  call<PriceSource>(add, { json: sourceInput(base, more) });
const pull = async (more: Partial<PriceSourceInput> = {}, input: object = {}) => {
  const { name: _, ...source } = sourceInput(base, more);
  const json = { source, symbol: "600941", from: "2025-01-01", to: "2025-09-17", ...input };
  return call<TestPull>(testPull, { json });
};

describe("a described source", () => {
  it("is stored, changed, deleted and restored, each with its event", async () => {
    const { body, status } = await added({ name: "万得网关 A" });
    expect([status, body.slug, body.source, body.version, body.hasValue]).toEqual([
      201,
      "a",
      "http:a",
      1,
      true,
    ]);
    const input = sourceInput(base, { name: "Wind", volumeFactor: 100 });
    const changed = await call<PriceSource>(put, {
      method: "PUT",
      params: { slug: "a" },
      json: { version: 1, ...input },
    });
    expect(changed.body).toMatchObject({ slug: "a", name: "Wind", volumeFactor: 100, version: 2 });
    const late = await call(put, { method: "PUT", params: { slug: "a" }, json: { version: 1, ...input } });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "edit_conflict", current: { version: 2, volumeFactor: 100 } },
    });
    await call(remove, { method: "DELETE", params: { slug: "a" } });
    expect((await sources()).find(({ slug }) => slug === "a")?.voidedAt).not.toBeNull();
    const gone = await call(put, { method: "PUT", params: { slug: "a" }, json: { version: 2, ...input } });
    expect(gone.status).toBe(404);
    await call(restore, { method: "POST", params: { slug: "a" } });
    expect((await sources()).find(({ slug }) => slug === "a")?.voidedAt).toBeNull();
    const events = await db.auditEvent.findMany({ where: { subjectId: "a" }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "price_source.add",
      "price_source.change",
      "price_source.void",
      "price_source.restore",
    ]);
  });

  it("has a name of its own among those that aren't deleted, and never a deleted one's slug", async () => {
    await added({ name: "Tiingo" });
    expect(await added({ name: "Tiingo" })).toMatchObject({
      status: 409,
      body: { fields: { name: "already_there" } },
    });
    await call(remove, { method: "DELETE", params: { slug: "tiingo" } });
    expect((await added({ name: "Tiingo" })).body.slug).toBe("tiingo-2");
    expect(await call(restore, { method: "POST", params: { slug: "tiingo" } })).toMatchObject({
      status: 409,
    });
    expect((await added({ name: "Test pull" })).body.slug).toBe("test-pull-2");
  });

  it.each<[string, object, Record<string, string>]>([
    ["of another protocol", { url: "ftp://x/{symbol}" }, { url: "bad_address" }],
    ["with credentials", { url: "https://a:b@x/{symbol}" }, { url: "credentials_in_url" }],
    ["with a token in its address", { url: "https://x/{symbol}?token=abcdefgh" }, { url: "secret_in_url" }],
    [
      "with a secret in clear to another network",
      { url: "http://example.com/{symbol}", header: { name: "X-Key", variable: "SOURCE_X" } },
      { url: "needs_https" },
    ],
    [
      "with a variable that isn't a source's",
      { header: { name: "X-Key", variable: "TUSHARE_TOKEN" } },
      { "header.variable": "not_a_source_variable" },
    ],
    [
      "with the host's header",
      { header: { name: "Host", variable: "SOURCE_X" } },
      { "header.name": "not_allowed" },
    ],
    [
      "with a value as a header",
      { header: { name: "X: y", variable: "SOURCE_X" } },
      { "header.name": "not_allowed" },
    ],
    ["with a path of no grammar", { path: "a..b" }, { path: "bad_path" }],
    [
      "with one place for two fields",
      { fields: { ...sourceInput("").fields, open: "close" } },
      { "fields.close": "given_twice" },
    ],
    ...(["none", "forward", "backward", "forward_difference", "unknown"] as const).map(
      (adjustment): [string, object, Record<string, string>] => [
        `with adjusted closes beside prices said to be ${adjustment}`,
        { adjustment, fields: { ...sourceInput("").fields, adjClose: "adj" } },
        { adjustment: "adjusted_close_given" },
      ],
    ),
    ["at a link-local address", { url: "http://169.254.169.254/{symbol}" }, { url: "refused_address" }],
    ["at an unspecified address", { url: "http://[::]:80/{symbol}" }, { url: "refused_address" }],
    ["of no market", { markets: [] }, { markets: "required" }],
  ])("%s is refused at its field", async (_, more, fields) => {
    expect(await added(more)).toMatchObject({ status: 422, body: { fields } });
  });
});

it("a source stored under an earlier rule opens, and is asked to follow the rule when it is changed", async () => {
  const { slug } = (await added({ name: "Earlier" })).body;
  const { name, ...spec } = sourceInput(base, { name: "Earlier", adjustment: "forward" });
  const earlier = { ...spec, fields: { ...spec.fields, adjClose: "adj" } };
  await db.httpSource.update({ where: { slug }, data: { spec: JSON.stringify(earlier) } });
  const stored = (await sources()).find((each) => each.slug === slug)!;
  expect(stored).toMatchObject({ adjustment: "forward", fields: { adjClose: "adj" } });
  const changed = (adjustment: string) =>
    call(put, { method: "PUT", params: { slug }, json: { version: 1, name, ...earlier, adjustment } });
  expect(await changed("forward")).toMatchObject({
    status: 422,
    body: { fields: { adjustment: "adjusted_close_given" } },
  });
  expect((await changed("total")).status).toBe(200);
});

describe("a test pull", () => {
  it("shows the request, the answer's beginning and the bars, and stores no price", async () => {
    const counts = () => Promise.all([db.priceImport.count(), db.priceBar.count(), db.httpSource.count()]);
    const before = await counts();
    const { body, status } = await pull();
    expect(status).toBe(200);
    expect(asked.map(({ url }) => url)).toEqual(["/bars?code=600941.SH&from=2025-01-01&to=2025-09-17"]);
    expect(body).toMatchObject({
      symbol: "600941.SH",
      request: { url: `${base}${asked[0]!.url}`, header: null },
      failure: null,
      rows: { areBars: true, count: ROWS.length, fields: Object.keys(ROWS[0]!) },
      rejected: [],
      proof: { method: "none", contradicts: false },
    });
    expect(body.rows!.first[0]).toEqual(["2025-01-01", "40", "40.08", "39.92", "40", "1234567", "49382680"]);
    expect([body.rows!.first.length, body.rows!.last.length]).toEqual([10, 10]);
    expect(body.rows!.last.at(-1)![0]).toBe(ROWS.at(-1)!.day);
    expect(body.answer!.start).toMatch(/^\{"data":\{"rows":\[\{"day":"2025-01-01"/);
    expect(await counts()).toEqual(before);
  });

  it("leaves an event with the host that was asked and the variable that was meant for it", async () => {
    vi.stubEnv("SOURCE_GATEWAY", SECRET);
    await pull({ header: { name: "Authorization", variable: "SOURCE_GATEWAY" } });
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ action: "price_source.test_pull", subjectId: new URL(base).host });
    expect(JSON.parse(event.after!)).toEqual({ variable: "SOURCE_GATEWAY", symbol: "600941.SH" });
  });

  it("takes its turn behind the host's other requests", async () => {
    let open = 0;
    let most = 0;
    respond = (request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        wrapped(ROWS)(request, response);
      }, 20);
    };
    await Promise.all([pull(), pull({ path: "" })]);
    expect([asked.length, most]).toEqual([2, 1]);
  });

  it("takes three years until the last finished day unless it is told otherwise", async () => {
    // 2025-09-17 is over in Shanghai at 23:00 UTC, and so is it in New York.
    const { body } = await pull({}, { from: undefined, to: undefined });
    expect([body.from, body.to]).toEqual(["2022-09-18", "2025-09-17"]);
    expect(await pull({}, { from: "2025-02-05", to: "2025-02-04" })).toMatchObject({
      status: 422,
      body: { fields: { from: "after_to" } },
    });
    expect(await pull({}, { symbol: "nonsense!" })).toMatchObject({
      status: 422,
      body: { fields: { symbol: "unknown_symbol" } },
    });
  });

  it("tells a wrong path by its place and the keys that are there", async () => {
    expect((await pull({ path: "data.items" })).body).toMatchObject({
      failure: { code: "not_there", place: "data.items", found: ["rows"] },
      fields: { path: "not_there" },
      rows: null,
    });
    const fields = { ...sourceInput("").fields, close: "last" };
    expect((await pull({ fields })).body).toMatchObject({
      failure: { code: "not_there", place: "data.rows[0].last" },
      fields: { "fields.close": "not_there" },
    });
  });

  it("tells a wrong order as a file does, with the cells as they came", async () => {
    const fields = { ...sourceInput("").fields, high: "low", low: "high" };
    const { body } = await pull({ fields });
    expect(body).toMatchObject({
      failure: { code: "mislabelled_columns" },
      fields: { "fields.high": "mislabelled_columns" },
      rows: { areBars: false },
    });
    expect(body.rows!.first[0]!.slice(0, 4)).toEqual(["2025-01-01", "40", "39.92", "40.08"]);
  });

  it("tells rejected rows by row and cell, and other days by their number", async () => {
    respond = wrapped([...ROWS.slice(0, 6), { ...ROWS[6], low: 500 }, { day: "x", close: 1 }]);
    const { body } = await pull({}, { from: "2025-01-02" });
    expect(body).toMatchObject({
      rows: { count: 5 },
      outsideSpan: 1,
      rejectedCount: 2,
      rejected: [
        { line: 7, field: "high", code: "high_below_low" },
        { line: 8, field: "day", code: "bad_day", value: "x" },
      ],
    });
  });

  it.each([
    ["a page", "<html><body>Sign in</body></html>"],
    ["JSON", '[{"day": "2025-02-05", "close": 11}]'],
    ["nothing", ""],
    ["a vendor's message", "Access denied"],
    ["words", "no prices here"],
    [
      "weeks",
      "day,close\n2025-01-03,1\n2025-01-10,1\n2025-01-17,1\n2025-01-24,1\n2025-01-31,1\n2025-02-07,1",
    ],
  ])("tells at the field that %s is no CSV of daily prices", async (_what, text) => {
    respond = answer(text);
    const { fields, failure } = (await pull({ layout: "csv", path: "" })).body;
    expect(failure).not.toBeNull();
    for (const code of Object.values(fields)) expect(Object.keys(errors)).toContain(code);
    expect(Object.keys(fields)).not.toEqual([]);
  });

  it("tells lots read as shares, and an adjustment that turnover contradicts", async () => {
    respond = wrapped(ROWS.map((row) => ({ ...row, volume: SHARES / 100 })));
    expect((await pull()).body).toMatchObject({
      fields: { volumeFactor: "lots_read_as_shares" },
    });
    respond = wrapped(byDifference());
    expect((await pull({ adjustment: "none" })).body).toMatchObject({
      proof: { method: "difference", contradicts: true },
      fields: { adjustment: "proved_difference" },
    });
    // These are converted, as a file's are.
    for (const adjustment of ["forward", "forward_difference"] as const)
      expect((await pull({ adjustment })).body.proof).toMatchObject({ contradicts: false });
  });

  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void, object]>([
    ["a page", answer("<html>"), { code: "not_json" }],
    ["an empty list", wrapped([]), { code: "no_rows", place: "data.rows" }],
    ["HTTP 401", answer("no", 401), { code: "unexpected_answer", detail: "HTTP 401" }],
    ["HTTP 500", answer("no", 500), { code: "provider_error", detail: "HTTP 500" }],
    ["HTTP 429", answer("no", 429), { code: "rate_limited" }],
    [
      "a redirect",
      (_, response) => void response.writeHead(302, { location: `${base}/elsewhere` }).end(),
      { code: "unexpected_answer", detail: "HTTP 302" },
    ],
    [
      "a connection that is cut",
      (_, response) => {
        response.writeHead(200, { "content-length": "99" }).write("{");
        setImmediate(() => response.destroy());
      },
      { code: "unreachable" },
    ],
  ])("tells %s, after one request", async (_, responder, failure) => {
    respond = responder;
    expect((await pull()).body.failure).toMatchObject(failure);
    expect(asked).toHaveLength(1);
  });

  it("tells what a file would be asked as what keeps a refresh from reading it", async () => {
    respond = wrapped(ROWS.slice(0, 7).map((row) => ({ ...row, day: `0${row.day.slice(-1)}/02/2025` })));
    expect((await pull()).body).toMatchObject({
      failure: { code: "date_order" },
      fields: { dayForm: "date_order" },
      questions: ["date_order"],
    });
    respond = wrapped(ROWS.map((row) => ({ ...row, day: `${row.day}.` })));
    expect((await pull()).body).toMatchObject({
      failure: { code: "no_data" },
      fields: { dayForm: "other_form" },
    });
    respond = (_, response) => void response.end("date,close\n2025-02-05,10\n");
    expect((await pull({ layout: "csv" })).body.fields).toMatchObject({ "fields.day": "not_there" });
  });

  it("tells a ticker that the spelling can't name, without a request", async () => {
    expect((await pull({ spelling: "secid" }, { symbol: "NVDA" })).body).toMatchObject({
      request: null,
      failure: { code: "not_covered" },
      fields: { spelling: "not_nameable" },
    });
    expect(asked).toEqual([]);
  });
});

describe("a header's value", () => {
  const header = { name: "Authorization", variable: "SOURCE_GATEWAY" };

  it("is sent, and is in no answer even where the source repeats it", async () => {
    vi.stubEnv("SOURCE_GATEWAY", SECRET);
    vi.stubEnv("SOURCE_GATEWAY_HOST", "127.0.0.1");
    respond = (request, response) =>
      answer({ data: { echo: request.headers.authorization } })(request, response);
    const { body } = await pull({ header });
    expect(asked[0]!.authorization).toBe(SECRET);
    expect(body.request!.header).toEqual({ ...header, isSet: true });
    expect(body.answer!.start).toBe('{"data":{"echo":"…"}}');
    respond = answer({ data: { rows: [{ day: "0123456789abcdef", close: 1 }] } });
    expect(JSON.stringify((await pull({ header })).body)).not.toContain("0123456789abcdef");
  });

  it.each([
    ["without the host it belongs to", undefined],
    ["that belongs to another host", "gateway.example"],
  ])("%s sends no request", async (_what, host) => {
    vi.stubEnv("SOURCE_GATEWAY", SECRET);
    vi.stubEnv("SOURCE_GATEWAY_HOST", host);
    expect((await pull({ header })).body).toMatchObject({
      request: { header: { ...header, isSet: false } },
      failure: { code: "no_token" },
    });
    expect(asked).toEqual([]);
  });

  it("too short to be removed from an answer that has it by chance sends no request", async () => {
    vi.stubEnv("SOURCE_GATEWAY", "2025010");
    vi.stubEnv("SOURCE_GATEWAY_HOST", "127.0.0.1");
    expect((await pull({ header })).body.failure).toMatchObject({ code: "no_token" });
    expect(asked).toEqual([]);
  });

  it("that isn't set sends no request", async () => {
    expect((await pull({ header })).body).toMatchObject({
      request: { header: { ...header, isSet: false } },
      failure: { code: "no_token" },
    });
    expect(asked).toEqual([]);
  });
});

describe("a refresh", () => {
  const chosen = (source: string) =>
    call(change, { method: "PATCH", json: { providers: { mainland: source } } });
  const round = async (more: object = {}) => {
    const { body } = await call<RefreshReport>(refresh, { json: { symbols: ["600941.SH"], ...more } });
    const done = () => call<RefreshReport>(readRefresh, { params: { id: body.id } });
    await vi.waitFor(async () => expect((await done()).body.status).toBe("finished"), { timeout: 20_000 });
    return (await done()).body.items[0]!;
  };

  it("reads the whole history again once the description has changed, so that no series is in two units", async () => {
    const { fields } = sourceInput(base);
    const described = { name: "Lots", fields: { ...fields, turnover: null } };
    const { slug, version } = (await added(described)).body;
    await chosen(`http:${slug}`);
    const again = () => round({ symbols: ["603008.SH"] });
    const volumes = async () => {
      const bars = await db.priceBar.findMany({ where: { ticker: { symbol: "603008.SH" } } });
      return [...new Set(bars.map(({ volume }) => volume))];
    };
    expect(await again()).toMatchObject({ outcome: "stored", bars: ROWS.length });
    expect(await volumes()).toEqual([SHARES]);
    expect(await again()).toMatchObject({ outcome: "unchanged", from: expect.not.stringMatching(/^1990/) });
    const json = { version, ...sourceInput(base, { ...described, volumeFactor: 100 }) };
    expect((await call(put, { method: "PUT", params: { slug }, json })).status).toBe(200);
    expect(await again()).toMatchObject({ outcome: "stored", bars: ROWS.length, from: "1990-01-01" });
    expect(await volumes()).toEqual([SHARES * 100]);
    expect(await again()).toMatchObject({ outcome: "unchanged", from: expect.not.stringMatching(/^1990/) });
  });

  it("takes a market's prices from a described source that is chosen for it, as long as there is one", async () => {
    const { slug } = (await added({ name: "Chosen" })).body;
    expect(await chosen("http:unknown")).toMatchObject({
      status: 422,
      body: { fields: { "providers.mainland": "not_allowed" } },
    });
    expect((await chosen(`http:${slug}`)).status).toBe(200);
    expect(await round()).toMatchObject({ outcome: "stored", provider: "http:chosen", bars: ROWS.length });
    expect((await db.priceSeries.findFirstOrThrow({ where: { source: "http:chosen" } })).adjustment).toBe(
      "none",
    );

    respond = answer({ data: {} });
    expect(await round()).toMatchObject({ outcome: "unexpected_answer", detail: "data.rows" });
    respond = wrapped(
      ROWS.map((row) => ({ ...row, day: row.day.split("-").reverse().join("/") })).slice(0, 7),
    );
    expect(await round()).toMatchObject({ outcome: "unexpected_answer", detail: "date_order" });

    await call(remove, { method: "DELETE", params: { slug } });
    asked.length = 0;
    expect(await round()).toMatchObject({ outcome: "withdrawn", provider: "http:chosen" });
    expect(asked).toEqual([]);
    const settings = async () => (await call<Settings>(readSettings)).body;
    const named = { sourceNames: expect.objectContaining({ "http:chosen": "Chosen" }) as unknown };
    expect(await settings()).toMatchObject({
      providers: { mainland: null },
      withdrawn: { mainland: "http:chosen" },
      ...named,
    });
    await call(restore, { method: "POST", params: { slug } });
    expect(await settings()).toMatchObject({
      providers: { mainland: "http:chosen" },
      withdrawn: {},
      ...named,
    });

    const { name, ...spec } = sourceInput(base, { name: "Chosen", markets: ["us"] });
    await call(put, { method: "PUT", params: { slug }, json: { version: 1, name, ...spec } });
    expect((await settings()).withdrawn).toEqual({ mainland: "http:chosen" });
  });

  it("doesn't store bars whose turnover proves another adjustment than the description states", async () => {
    const { slug } = (await added({ name: "As traded", adjustment: "none" })).body;
    await chosen(`http:${slug}`);
    respond = wrapped(byDifference());
    const refused = { outcome: "not_as_stated", bars: 0, importId: null };
    expect(await round({ replace: true })).toMatchObject(refused);
  });

  it("asks nobody for the tickers of a source that is deleted as the round starts", async () => {
    const context = await contextVia("script");
    const ticker = await db.ticker.findUniqueOrThrow({ where: { symbol: "600941.SH" } });
    const span = { fromDay: "2025-01-01", toDay: "2025-09-17", bars: 0 };
    const fetches = { create: { tickerId: ticker.id, provider: "http:gone", outcome: "waiting", ...span } };
    const { id, fetches: rows } = await db.priceRefresh.create({
      data: { analystId: context.actor.id, asked: 1, fetches },
      include: { fetches: true },
    });
    const request = { symbol: ticker.symbol, currency: "CNY", from: span.fromDay, to: span.toDay };
    const ask = { ...request, fetchId: rows[0]!.id, provider: "http:gone", replace: false, series: null };
    await (
      await runRound(id, [ask], context)
    ).ended;
    expect((await call<RefreshReport>(readRefresh, { params: { id } })).body).toMatchObject({
      status: "finished",
      notAsked: 1,
      items: [{ outcome: "no_provider" }],
    });
  });
});
