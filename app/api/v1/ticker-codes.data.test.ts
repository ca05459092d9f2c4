import { beforeEach, describe, expect, it, vi } from "vitest";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { NeedsLookAnswer } from "@/lib/board/schema";
import type { Note } from "@/lib/notes/schema";
import type { PriceImportItem } from "@/lib/prices/imports/schema";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import type { Bars } from "@/lib/prices/series/schema";
import type { TickerItem } from "@/lib/tickers/schema";
import type { Watch, Watchlist } from "@/lib/watchlist/schema";
import { GET as needsLook } from "./needs-look/route";
import { GET as imports, POST as importPrices } from "./price-imports/route";
import { DELETE as revert } from "./price-imports/[id]/route";
import { GET as notes } from "./notes/route";
import { PATCH as stateAdjustment } from "./price-series/[symbol]/route";
import { GET as settings, PATCH as changeSettings } from "./settings/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as checks } from "./tickers/[symbol]/checks/route";
import { GET as bars } from "./tickers/[symbol]/bars/route";
import { POST as renumber } from "./tickers/[symbol]/renumber/route";
import { GET as read, PATCH as patch } from "./tickers/[symbol]/route";
import { GET as list, POST as save } from "./tickers/route";
import { GET as watchlist } from "./watchlist/route";

vi.mock("@/lib/clock", () => ({ now: () => new Date("2026-09-17T04:00:00Z") }));

beginWithSeededBoard();

const item = async (symbol: string) => (await call<TickerItem>(read, { params: { symbol } })).body;
const add = (symbol: string, nameZh?: string) => call<TickerItem>(save, { json: { symbol, nameZh } });
const change = (symbol: string, json: unknown) =>
  call<TickerItem>(patch, { method: "PATCH", params: { symbol }, json });
const nowIs = (symbol: string, json: unknown) =>
  call<TickerItem & { code: string; fields: unknown }>(renumber, { params: { symbol }, json });
const closesOf = async (symbol: string) =>
  (await call<Bars>(bars, { params: { symbol } })).body.items.map(({ day, close }) => [day, close]);
const watchIn = (slug: string, symbol: string) =>
  call<Watch & { code: string }>(watch, { params: { slug }, json: { symbol } });
const benchmark = async () => (await call<{ benchmark: string }>(settings, {})).body.benchmark;
const makeBenchmark = (symbol: string) =>
  call(changeSettings, { method: "PATCH", json: { benchmark: symbol } });
const found = async (q: string, more = "") =>
  (await call<{ items: TickerItem[] }>(list, { query: `?q=${encodeURIComponent(q)}${more}` })).body.items.map(
    ({ symbol }) => symbol,
  );

describe("a share that Beijing renumbered", () => {
  it("is one ticker under both codes, with one history", async () => {
    await importCloses("430047", ["2025-09-29,20", "2025-09-30,20.3"]);
    await importCloses("920047.BJ", ["2025-10-09,20.8", "2025-10-10,20.5"]);
    expect(await closesOf("430047.BJ")).toEqual([
      ["2025-09-29", 20],
      ["2025-09-30", 20.3],
      ["2025-10-09", 20.8],
      ["2025-10-10", 20.5],
    ]);
    expect(await item("BJ430047")).toMatchObject({
      symbol: "920047.BJ",
      nameZh: "诺思兰德",
      formerCodes: [{ symbol: "430047.BJ", until: "2025-10-08" }],
    });
    expect(await db.ticker.count({ where: { symbol: { contains: "0047.BJ" } } })).toBe(1);
    expect(await found("430047", "&listed=1")).toEqual(["920047.BJ"]);
  });

  it("has its bars from a file with both codes as one series", async () => {
    const rows = ["ts_code,trade_date,close", "830799.BJ,20250429,20", "920799.BJ,20250506,21"];
    const answer = await call(importPrices, {
      query: "?adjustment=none",
      body: rows.join("\n"),
      headers: { "content-type": "text/csv" },
    });
    expect(answer).toMatchObject({ status: 201, body: { accepted: 2 } });
    expect(await closesOf("830799")).toEqual([
      ["2025-04-29", 20],
      ["2025-05-06", 21],
    ]);
  });
});

describe("an import from before Beijing's renumbering", () => {
  it("is known by the code of today, and the adjustment stated since outlives its revert", async () => {
    const symbol = "920751.BJ";
    const file = (query: string, ...rows: string[]) =>
      call<{ id: string }>(importPrices, {
        query,
        body: ["Date,Close", ...rows].join("\n"),
        headers: { "content-type": "text/csv" },
      });
    await file(`?symbol=${symbol}&adjustment=unknown`, "2025-08-04,10");
    const { id } = (await file(`?symbol=${symbol}&adjustment=unknown`, "2025-08-05,11")).body;
    const row = await db.priceImport.findUniqueOrThrow({ where: { id } });
    const before = (text: string) => text.replace(symbol, "833751.BJ");
    const data = { symbols: before(row.symbols), tickers: before(row.tickers) };
    await db.priceImport.update({ where: { id }, data });
    expect(JSON.stringify((await file("?dryRun=1", "2025-08-05,11")).body)).toContain(symbol);
    const json = { adjustment: "none", instead: "unknown" };
    await call(stateAdjustment, { method: "PATCH", params: { symbol }, json });
    await call(revert, { method: "DELETE", params: { id } });
    expect(await item(symbol)).toMatchObject({ bars: 1, adjustment: "none" });
  });
});

describe("an old code without a pair", () => {
  beforeEach(async () => {
    if ((await call(read, { params: { symbol: "833874.BJ" } })).status !== 404) return;
    await add("833874", "泰祥旧");
    await importCloses("833874", ["2022-06-01,10", "2022-06-02,11"]);
    await watchIn("edge-computing", "833874");
    await call(addNote, {
      params: { slug: "edge-computing" },
      json: { kind: "observation", body: "Moved: $833874.BJ", observedOn: "2026-09-01" },
    });
    expect(await nowIs("833874.BJ", { to: "301192", until: "2022-08-10" })).toMatchObject({
      status: 200,
      body: { symbol: "301192.SZ", exchange: "SZ" },
    });
  });

  it("gets its code of today from a person and keeps its bars, watches and notes", async () => {
    expect(await item("833874")).toMatchObject({
      symbol: "301192.SZ",
      nameZh: "泰祥旧",
      formerCodes: [{ symbol: "833874.BJ", until: "2022-08-10" }],
      themes: ["edge-computing"],
      bars: 2,
    });
    const mentioning = await call<{ items: Note[] }>(notes, { query: "?ticker=833874.BJ" });
    expect(mentioning.body.items.map(({ body }) => body)).toEqual(["Moved: $833874.BJ"]);
  });

  it("still means the ticker in a file, a list, a note and a search", async () => {
    const rows = ["code,date,close", "833874.BJ,2022-06-06,12"];
    await call(importPrices, { body: rows.join("\n"), headers: { "content-type": "text/csv" } });
    await importCloses("833874", ["2022-06-07,13"]);
    expect((await closesOf("301192")).map(([, close]) => close)).toEqual([10, 11, 12, 13]);
    expect(await watchIn("edge-computing", "833874.BJ")).toMatchObject({
      status: 409,
      body: { code: "already_watched" },
    });
    const note = await call<Note>(addNote, {
      params: { slug: "edge-computing" },
      json: { kind: "observation", body: "Again $833874.BJ", observedOn: "2026-09-01" },
    });
    expect(note.body.tickers).toEqual(["301192.SZ"]);
    expect(await found("833874", "&listed=1")).toEqual(["301192.SZ"]);
    expect(await found("833874")).toEqual(["301192.SZ"]);
    expect(await db.ticker.findUnique({ where: { symbol: "833874.BJ" } })).toBeNull();
  });

  it("can't be a code of another kind, market or currency, its own, or no code", async () => {
    for (const [to, code] of [
      ["000300.SH", "other_listing"],
      ["00941.HK", "other_listing"],
      ["200002.SZ", "other_listing"],
      ["301192.SZ", "not_allowed"],
      ["no code", "unknown_symbol"],
    ])
      expect(await nowIs("301192.SZ", { to })).toMatchObject({ status: 422, body: { fields: { to: code } } });
  });

  it("is undone by the code before, and is recorded both times", async () => {
    await nowIs("301192.SZ", { to: "833874.BJ" });
    expect(await item("833874.BJ")).toMatchObject({ symbol: "833874.BJ", exchange: "BJ", formerCodes: [] });
    const events = await db.auditEvent.findMany({
      where: { action: "ticker.renumber" },
      orderBy: { at: "asc" },
    });
    expect(events.map(({ before, after }) => [before, after]).at(-1)).toEqual([
      '{"symbol":"301192.SZ"}',
      '{"symbol":"833874.BJ","until":null}',
    ]);
  });
});

describe("a code that changes again", () => {
  it("keeps every code between, also when the first comes back", async () => {
    await add("833994", "翰博");
    await nowIs("833994.BJ", { to: "301321.SZ" });
    await nowIs("301321.SZ", { to: "301499.SZ" });
    await nowIs("301499.SZ", { to: "833994.BJ" });
    const codes = (await item("833994.BJ")).formerCodes.map(({ symbol }) => symbol);
    expect(codes.toSorted()).toEqual(["301321.SZ", "301499.SZ"]);
  });

  it("of the board's benchmark stays the benchmark", async () => {
    await add("836504.BJ");
    await makeBenchmark("836504.BJ");
    const { symbol } = await item("836504.BJ");
    await nowIs(symbol, { to: "301098.SZ" });
    expect(await benchmark()).toBe("301098.SZ");
    await nowIs("301098.SZ", { to: symbol });
    expect(await benchmark()).toBe(symbol);
  });

  it("of a file's ticker: the same bytes are known by the code of today, and the adjustment stated since outlives the revert", async () => {
    const file = (rows: string[], query: string) =>
      call<{ id: string; previousImportId: string; tickers: { symbol: string }[]; symbols: string[] }>(
        importPrices,
        { query, body: ["Date,Close", ...rows].join("\n"), headers: { "content-type": "text/csv" } },
      );
    await file(["2026-08-03,10"], "?symbol=834765.BJ&adjustment=unknown");
    const { symbol } = await item("834765.BJ");
    const second = await file(["2026-08-03,10", "2026-08-04,11"], `?symbol=${symbol}&adjustment=unknown`);
    await nowIs(symbol, { to: "301097.SZ" });
    const again = await file(["2026-08-03,10", "2026-08-04,11"], "?dryRun=1");
    expect(JSON.stringify(again.body)).toContain("301097.SZ");
    await call(stateAdjustment, {
      method: "PATCH",
      params: { symbol: "301097.SZ" },
      json: { adjustment: "none", instead: "unknown" },
    });
    await call(revert, { method: "DELETE", params: { id: second.body.id } });
    expect(await item("301097.SZ")).toMatchObject({ bars: 1, adjustment: "none" });
  });
});

describe("two tickers that are one", () => {
  const OLD = "832317.BJ";
  const NEW = "688287.SH";
  const importFor = async (symbol: string, rows: string[], query = "") => {
    const answer = await call<{ id: string }>(importPrices, {
      query: `?symbol=${symbol}${query}`,
      body: ["Date,Close", ...rows].join("\n"),
      headers: { "content-type": "text/csv" },
    });
    return answer.body.id;
  };
  const setUp = async (oldBars: string[], newBars: string[], query = "") => {
    const ids = new Map<string, string>();
    for (const [symbol, name, rows] of [
      [OLD, "观典", oldBars],
      [NEW, "观典防务", newBars],
    ] as const) {
      await add(symbol, name);
      ids.set(symbol, await importFor(symbol, rows, query));
    }
    return ids;
  };
  beforeEach(async () => {
    await db.$transaction([
      db.priceBarChange.deleteMany({ where: { ticker: { symbol: { in: [OLD, NEW] } } } }),
      db.priceBar.deleteMany({ where: { ticker: { symbol: { in: [OLD, NEW] } } } }),
      db.priceSeries.deleteMany({ where: { ticker: { symbol: { in: [OLD, NEW] } } } }),
      db.watchRevision.deleteMany({ where: { watch: { ticker: { symbol: { in: [OLD, NEW] } } } } }),
      db.watch.deleteMany({ where: { ticker: { symbol: { in: [OLD, NEW] } } } }),
      db.tickerCode.deleteMany({ where: { symbol: OLD } }),
      db.tickerName.deleteMany({ where: { ticker: { symbol: { in: [OLD, NEW] } } } }),
      db.ticker.deleteMany({ where: { symbol: { in: [OLD, NEW] } } }),
    ]);
  });

  it("are named both, and merged only on a person's word", async () => {
    await setUp(["2022-05-20,14", "2022-05-23,15"], ["2022-05-25,16"], "&adjustment=none");
    await watchIn("edge-computing", OLD);
    await watchIn("optical-modules", NEW);
    expect(await nowIs(OLD, { to: NEW })).toMatchObject({
      status: 409,
      body: { code: "code_taken", tickers: [{ symbol: OLD }, { symbol: NEW }] },
    });
    expect(await item(OLD)).toMatchObject({ symbol: OLD, bars: 2 });

    expect(await nowIs(OLD, { to: NEW, until: "2022-05-24", merge: true })).toMatchObject({ status: 200 });
    expect(await item(OLD)).toMatchObject({
      symbol: NEW,
      bars: 3,
      firstDay: "2022-05-20",
      formerCodes: [{ symbol: OLD, until: "2022-05-24" }],
      formerNames: [{ nameZh: "观典" }],
    });
    expect((await item(NEW)).themes.toSorted()).toEqual(["edge-computing", "optical-modules"]);
    expect(await closesOf(NEW)).toEqual([
      ["2022-05-20", 14],
      ["2022-05-23", 15],
      ["2022-05-25", 16],
    ]);
  });

  it.each([
    ["none", ["2022-05-20,14", "2022-05-25,15"], ["2022-05-25,16"], { joining: "both", bars: 2, dropped: 1 }],
    ["forward", ["2022-05-20,14"], [], { joining: "take", bars: 1, dropped: 0 }],
    ["forward", ["2022-05-25,7"], ["2022-05-20,7", "2022-05-25,8"], { joining: "keep", bars: 2, dropped: 1 }],
  ])("the audit keeps how %s series %j and %j were joined", async (adjustment, ofOld, ofNew, joined) => {
    await setUp(ofOld, ofNew, `&adjustment=${adjustment}`);
    await nowIs(OLD, { to: NEW, merge: true });
    const { before, after } = await db.auditEvent.findFirstOrThrow({
      where: { action: "ticker.merge", subjectId: NEW },
      orderBy: { id: "desc" },
    });
    expect(JSON.parse(after!)).toEqual({ symbol: NEW, until: null, ...joined });
    const source = (bars: string[]) =>
      bars.length > 0 ? { source: "import", adjustment } : { source: null };
    expect(JSON.parse(before!)).toMatchObject({
      symbol: OLD,
      series: [
        { symbol: OLD, bars: ofOld.length, ...source(ofOld) },
        { symbol: NEW, bars: ofNew.length, ...source(ofNew) },
      ],
    });
  });

  it("an import of both, and a name that a provider found, are of the ticker that stays", async () => {
    await setUp([], ["2022-05-25,16"], "&adjustment=none");
    const rows = ["code,date,close", `${OLD},2022-05-20,14`, `${NEW},2022-05-26,17`];
    const both = await call<{ id: string }>(importPrices, {
      query: "?adjustment=none",
      body: rows.join("\n"),
      headers: { "content-type": "text/csv" },
    });
    await db.symbolName.create({ data: { symbol: OLD, name: "观典旧名", provider: "tushare" } });
    await nowIs(OLD, { to: NEW, merge: true });
    const imported = (await call<{ items: PriceImportItem[] }>(imports, { query: "?limit=1" })).body.items[0];
    expect(imported).toMatchObject({
      id: both.body.id,
      symbols: [NEW],
      tickers: [{ symbol: NEW }, { symbol: NEW }],
    });
    expect(await found("观典旧名")).toEqual([NEW]);
  });

  it("are the board's benchmark if one of them was", async () => {
    await setUp(["2022-05-20,14"], ["2022-05-25,16"], "&adjustment=none");
    await makeBenchmark(OLD);
    await nowIs(OLD, { to: NEW, merge: true });
    expect(await benchmark()).toBe(NEW);
    await makeBenchmark("000300.SH");
  });

  it("the imports from before the merge are still reverted, the later one first", async () => {
    const ids = await setUp(["2022-05-20,14"], ["2022-05-25,16"], "&adjustment=none");
    await nowIs(OLD, { to: NEW, merge: true });
    for (const [id, left] of [
      [ids.get(NEW)!, [["2022-05-20", 14]]],
      [ids.get(OLD)!, []],
    ] as const) {
      expect((await call(revert, { method: "DELETE", params: { id } })).status).toBe(200);
      expect(await closesOf(NEW)).toEqual(left);
    }
  });

  it("the revert of an import whose bars the merge dropped leaves the series that stays as it is", async () => {
    const current = ["2022-05-20,7", "2022-05-25,8"];
    await importFor(NEW, current, "&adjustment=forward");
    const id = await importFor(OLD, ["2022-05-20,14"], "&adjustment=none");
    expect(await nowIs(OLD, { to: NEW, merge: true })).toMatchObject({ status: 200 });
    expect((await call(revert, { method: "DELETE", params: { id } })).status).toBe(200);
    expect(await item(NEW)).toMatchObject({ source: "import", adjustment: "forward", bars: 2 });
  });

  it("a short series doesn't take the place of a long one by its first and last day", async () => {
    const long = ["2022-05-19,13", "2022-05-20,14", "2022-05-23,15"];
    await setUp(long, ["2022-05-18,6", "2022-05-24,8"], "&adjustment=forward");
    expect(await nowIs(OLD, { to: NEW })).toMatchObject({
      body: { code: "code_taken", tickers: [{ bars: 3 }, { bars: 2 }] },
    });
    expect(await nowIs(OLD, { to: NEW, merge: true })).toMatchObject({
      status: 409,
      body: { code: "series_differ", series: [{ bars: 3 }, { bars: 2 }] },
    });
    expect(await item(OLD)).toMatchObject({ symbol: OLD, bars: 3 });
  });

  it("joined real bars outlive the revert of the import that replaced generated ones", async () => {
    await add(OLD);
    const { id: tickerId } = await db.ticker.findUniqueOrThrow({ where: { symbol: OLD } });
    await db.priceBar.create({ data: { tickerId, day: "2022-05-19", close: 1, sample: true } });
    await db.priceSeries.create({
      data: {
        ...{ tickerId, source: "sample", adjustment: "none", revision: 1, bars: 1 },
        ...{ firstDay: "2022-05-19", lastDay: "2022-05-19" },
      },
    });
    const id = await importFor(OLD, ["2022-05-20,14"], "&adjustment=none");
    await importFor(NEW, ["2022-05-25,16"], "&adjustment=none");
    await db.priceSeries.updateMany({
      where: { ticker: { symbol: NEW } },
      data: { proof: '{"method":"none"}' },
    });
    await nowIs(OLD, { to: NEW, merge: true });
    const series = () => db.priceSeries.findFirst({ where: { ticker: { symbol: NEW } } });
    expect(await series()).toMatchObject({ bars: 2, proof: null });
    const last = await db.priceImport.findFirstOrThrow({ orderBy: { id: "desc" } });
    for (const each of [last.id, id])
      expect((await call(revert, { method: "DELETE", params: { id: each } })).status).toBe(200);
    expect(await series()).toMatchObject({ bars: 0 });
  });

  it("adjusted series that don't cover each other aren't joined", async () => {
    await setUp(["2022-05-20,14"], ["2022-05-25,16"], "&adjustment=forward");
    expect(await nowIs(OLD, { to: NEW, merge: true })).toMatchObject({
      status: 409,
      body: { code: "series_differ", series: [{ symbol: OLD, adjustment: "forward" }, { symbol: NEW }] },
    });
    expect(await item(OLD)).toMatchObject({ symbol: OLD, bars: 1 });
  });

  it("a theme that watches both at one time is named", async () => {
    await setUp(["2022-05-20,14"], [], "&adjustment=none");
    await watchIn("edge-computing", OLD);
    await watchIn("edge-computing", NEW);
    expect(await nowIs(OLD, { to: NEW, merge: true })).toMatchObject({
      status: 409,
      body: { code: "watched_twice", themes: ["edge-computing"] },
    });
  });
});

describe("a ticker's listing", () => {
  it("a former name finds it, unless another ticker has the name today", async () => {
    const formerNames = [
      { nameZh: "旧旭创", nameEn: "Old Innolight", until: "2017-06-30" },
      { nameZh: "光迅科技" },
    ];
    const changed = await change("300308.SZ", { formerNames });
    expect(changed).toMatchObject({ status: 200, body: { nameZh: "中际旭创", formerNames: [{}, {}] } });
    expect(changed.body.formerNames[0]).toEqual({
      nameZh: "旧旭创",
      nameEn: "Old Innolight",
      since: null,
      until: "2017-06-30",
    });
    expect((await item("旧旭创")).symbol).toBe("300308.SZ");
    expect((await item("光迅科技")).symbol).toBe("002281.SZ");
    expect(await found("旧旭", "&listed=1")).toEqual(["300308.SZ"]);
    expect(await found("old innolight")).toEqual(["300308.SZ"]);
    const event = await db.auditEvent.findFirst({
      where: { action: "ticker.listing", subjectId: "300308.SZ" },
    });
    expect(JSON.parse(event!.before!)).toMatchObject({ nameZh: "中际旭创", formerNames: [] });
  });

  it.each([
    [{ delistedOn: "2026-09-18" }, { delistedOn: "day_in_future" }],
    [{ formerNames: [{ until: "2020-01-01" }] }, { "formerNames.0.nameZh": "required" }],
    [
      { formerNames: [{ nameZh: "旧", since: "2020-01-02", until: "2020-01-01" }] },
      { "formerNames.0.since": "after_to" },
    ],
  ])("%j is refused", async (json, fields) => {
    expect(await change("300308.SZ", json)).toMatchObject({ status: 422, body: { fields } });
  });

  it("a delisted ticker says so and needs no attention for its stale prices", async () => {
    await importCloses("002281", ["2025-03-03,50", "2025-03-04,51"]);
    await importCloses("300308", ["2026-09-15,100", "2026-09-16,101"]);
    const nagged = async () =>
      JSON.stringify((await call<NeedsLookAnswer>(needsLook, {})).body.items).includes("002281.SZ");
    expect(await nagged()).toBe(true);
    const isStale = async () =>
      (await call<TickerChecks>(checks, { params: { symbol: "002281.SZ" } })).body.stale;
    expect(await isStale()).toBe(true);
    await change("002281.SZ", { delistedOn: "2025-03-04" });
    expect([await nagged(), await isStale()]).toEqual([false, false]);
    const rows = (await call<Watchlist>(watchlist, { query: "?q=002281" })).body.items;
    expect(rows[0]).toMatchObject({ stale: true, delistedOn: "2025-03-04" });
    const earlier = (await call<Watchlist>(watchlist, { query: "?q=002281&asOf=2025-03-03" })).body.items;
    expect(earlier[0]).toMatchObject({ delistedOn: null });
  });
});
