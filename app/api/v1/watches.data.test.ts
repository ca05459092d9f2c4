import { describe, expect, it, vi } from "vitest";
import { readSparklines } from "@/lib/board/watchlist";
import { unwrap } from "@/lib/client/unwrap";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { TickerItem } from "@/lib/tickers/schema";
import type { Sparklines, Watch, WatchChangesAnswer, Watchlist } from "@/lib/watchlist/schema";
import { GET as detail } from "./themes/[slug]/route";
import { GET as ofTheme, POST as add } from "./themes/[slug]/watches/route";
import { POST as createTheme, GET as board } from "./themes/route";
import { POST as saveTicker } from "./tickers/route";
import { DELETE as removeWatch, PATCH as change } from "./watches/[id]/route";
import { POST as changeMany } from "./watch-changes/route";
import { GET as watchlist } from "./watchlist/route";
import { GET as sparklines } from "./watchlist/sparklines/route";

// A fixed noon in the board's zone, so that no midnight falls between two responses.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

interface Refusal {
  code: string;
  fields: Record<string, string>;
  candidates: { symbol: string; nameZh: string | null }[];
  watch: Watch;
}

const post = <T = Watch>(json: unknown, slug = "edge-computing") => call<T>(add, { params: { slug }, json });
const patch = <T = Watch>(id: string, json: unknown) =>
  call<T>(change, { method: "PATCH", params: { id }, json });
const remove = <T = Watch>(id: string, query = "") =>
  call<T>(removeWatch, { method: "DELETE", params: { id }, query });
const listed = async (slug: string, query = "") =>
  (await call<{ items: Watch[] }>(ofTheme, { params: { slug }, query })).body.items;
const members = async (slug: string, query = "") =>
  (await call<ThemeDetail>(detail, { params: { slug }, query })).body.members;
const today = async () => (await call<{ asOf: string }>(board, {})).body.asOf;

async function ownTheme(nameEn: string, callDay = "2025-02-04") {
  expect((await call(createTheme, { json: { nameEn, callDay } })).status).toBe(201);
  return nameEn;
}

describe("a ticker can be watched by", () => {
  it.each([
    ["601138", "601138.SH"],
    ["600570.SH", "600570.SH"],
    ["600571.ss", "600571.SH"],
    ["SH600572", "600572.SH"],
    ["sh600573", "600573.SH"],
    ["sh.600574", "600574.SH"],
    ["600575.XSHG", "600575.SH"],
    ["000063.XSHE", "000063.SZ"],
    ["SHSE.600576", "600576.SH"],
    ["SSE:600577", "600577.SH"],
    ["SZSE:300308", "300308.SZ"],
    ["1.600578", "600578.SH"],
    ["0.300309", "300309.SZ"],
    ["920002", "920002.BJ"],
    ["430047.BJ", "920047.BJ"],
    ["981.HK", "00981.HK"],
    ["0992.HK", "00992.HK"],
    ["00763.HK", "00763.HK"],
    ["HKEX:1810", "01810.HK"],
    ["NVDA", "NVDA.US"],
    ["MSFT.US", "MSFT.US"],
    ["NASDAQ:AMD", "AMD.US"],
    ["510300", "510300.SH"],
    ["159915", "159915.SZ"],
    ["^HSI", "HSI.HK"],
    ["801080", "801080.SI"],
    ["H30184", "H30184.CSI"],
    [" ６８８２５６ ", "688256.SH"],
    ["Goertek", "002241.SZ"],
    ["中际旭创", "300308.SZ"],
    ["  tencent  ", "00700.HK"],
  ])("%s", async (text, symbol) => {
    const slug = (await call<{ slug: string }>(createTheme, { json: { nameEn: `By ${text}` } })).body.slug;
    const made = await post({ symbol: text }, slug);
    expect(made).toMatchObject({ status: 201, body: { symbol, theme: slug, source: "analyst" } });
    const day = await today();
    expect(made.body).toMatchObject({ addedOn: day, recordedOn: day, removedOn: null, reason: null });
    expect(await listed(slug)).toEqual([made.body]);
  });
});

describe("an ambiguous text", () => {
  it.each([
    ["中国移动", ["00941.HK", "600941.SH"]],
    ["china mobile", ["00941.HK", "600941.SH"]],
    ["000300", ["000300.SH", "000300.SZ"]],
    ["000001", ["000001.SH", "000001.SZ"]],
    ["725", ["000725.SZ", "00725.HK"]],
    ["TFC", ["300394.SZ", "TFC.US"]], // a US code, and the name of another ticker
    ["Kingsoft", ["688111.SH"]], // a part of a name is a candidate, not a match
    ["移动", ["00941.HK", "600941.SH"]],
  ])("%s is refused with its candidates", async (symbol, candidates) => {
    const count = await db.watch.count();
    const answer = await post<Refusal>({ symbol });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: "ambiguous_symbol", fields: { symbol: "ambiguous_symbol" } },
    });
    expect(answer.body.candidates.map((each) => each.symbol).sort()).toEqual(candidates);
    expect(await db.watch.count()).toBe(count);
  });

  it("has the known names of its candidates", async () => {
    const { candidates } = (await post<Refusal>({ symbol: "中国移动" })).body;
    expect(candidates.map((each) => each.nameZh)).toEqual(["中国移动", "中国移动"]);
  });

  it.each(["nothing like this", "苹果派", "12345678", "!", "a", "AAPL;DROP TABLE"])(
    "%s is neither a code nor a known name",
    async (symbol) => {
      const answer = await post<Refusal>({ symbol });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: "unknown_symbol", fields: { symbol: "unknown_symbol" } },
      });
    },
  );
});

it.each([
  ["nvda", "NVDA.US"],
  ["brk.b", "BRK.B.US"],
])("%s in small letters is unknown, with its code in capitals as the candidate", async (symbol, meant) => {
  const answer = await post<Refusal>({ symbol });
  expect(answer).toMatchObject({ status: 422, body: { code: "unknown_symbol" } });
  expect(answer.body.candidates.map((each) => each.symbol)).toEqual([meant]);
});

describe("an unknown code", () => {
  it("becomes a ticker, whose name can be added later", async () => {
    const made = await post({ symbol: "605999" });
    expect(made.body).toMatchObject({ symbol: "605999.SH", nameEn: null, nameZh: null });
    const named = await call<TickerItem>(saveTicker, {
      json: { symbol: "605999", nameZh: "新上市公司", nameEn: "Newly Listed" },
    });
    expect(named.status).toBe(200);
    expect(named.body).toMatchObject({
      currency: "CNY",
      kind: "equity",
      themes: ["edge-computing"],
      bars: 0,
    });
    expect((await listed("edge-computing")).at(-1)).toMatchObject({ nameZh: "新上市公司" });
    const other = await ownTheme("by-its-name");
    expect((await post({ symbol: "新上市公司" }, other)).body.symbol).toBe("605999.SH");
  });
});

describe("a watch", () => {
  it("has a reason and a day; a ticker may be in many themes, but only once in each", async () => {
    const watch = { symbol: "300308", reason: "  also here ", addedOn: "2025-03-03" };
    const made = await post(watch);
    expect(made.body).toMatchObject({ symbol: "300308.SZ", reason: "also here", addedOn: "2025-03-03" });
    const again = await post<Refusal>({ symbol: "sz300308", addedOn: "2025-04-01" });
    expect(again).toMatchObject({ status: 409, type: "application/problem+json" });
    expect(again.body).toMatchObject({ code: "already_watched", watch: { id: made.body.id } });
    expect((await post(watch, "media")).status).toBe(201);
    const both = await Promise.all([post({ symbol: "AAPL" }), post({ symbol: "AAPL.US" })]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it("has its earlier reason in views of earlier days, but its corrected days in every view", async () => {
    const { body } = await post({ symbol: "600585", reason: "as first said", addedOn: "2025-03-03" });
    await patch(body.id, { reason: "said later" });
    await patch(body.id, { reason: "said last", addedOn: "2025-03-04" });
    const seen = async (query = "") =>
      (await listed("edge-computing", query)).find(({ id }) => id === body.id);
    expect(await seen("?asOf=2025-03-10")).toMatchObject({ reason: "as first said", addedOn: "2025-03-04" });
    expect(await seen()).toMatchObject({ reason: "said last" });
    const [row] = (await members("edge-computing", "?asOf=2025-03-10")).filter(
      ({ symbol }) => symbol === "600585.SH",
    );
    expect(row?.reason).toBe("as first said");
  });

  it.each([
    [{}, { symbol: "required" }],
    [{ symbol: "" }, { symbol: "required" }],
    [{ symbol: "   " }, { symbol: "required" }],
    [{ symbol: 600941 }, { symbol: "wrong_type" }],
    [{ symbol: null }, { symbol: "wrong_type" }],
    [{ symbol: "x".repeat(81) }, { symbol: "too_long" }],
    [{ symbol: "NVDA", addedOn: "2999-01-01" }, { addedOn: "day_in_future" }],
    [{ symbol: "NVDA", addedOn: "2025-02-29" }, { addedOn: "bad_day" }],
    [{ symbol: "NVDA", addedOn: "1989-12-31" }, { addedOn: "day_too_early" }],
    [{ symbol: "NVDA", reason: "x".repeat(2_001) }, { reason: "too_long" }],
    [{ symbol: "NVDA", source: "report" }, { source: "unknown_field" }],
  ])("can't be created from %j", async (json, fields) => {
    expect(await post<Refusal>(json)).toMatchObject({ status: 422, body: { fields } });
  });

  it("of an unknown theme or id is 404", async () => {
    expect((await post({ symbol: "NVDA" }, "nowhere")).status).toBe(404);
    expect((await call(ofTheme, { params: { slug: "nowhere" } })).status).toBe(404);
    expect((await patch("nothing", { reason: "x" })).status).toBe(404);
    expect((await remove("nothing")).status).toBe(404);
    expect((await remove("nothing", "?void=1")).status).toBe(404);
  });

  it("is removed on a day, not before it was added, and the removal can be undone", async () => {
    const theme = await ownTheme("removals");
    const { id } = (await post({ symbol: "NVDA", addedOn: "2025-03-03" }, theme)).body;
    for (const [query, code] of [
      ["?on=2025-03-02", "removed_before_added"],
      ["?on=2999-01-01", "day_in_future"],
      ["?on=2025-02-30", "bad_day"],
    ] as const) {
      expect(await remove<Refusal>(id, query)).toMatchObject({ status: 422, body: { fields: { on: code } } });
    }
    expect((await remove(id, "?on=2025-03-03")).body.removedOn).toBe("2025-03-03");
    // A second removal keeps the day of the first.
    expect((await remove(id)).body.removedOn).toBe("2025-03-03");
    expect((await remove(id, "?on=2025-04-01")).body.removedOn).toBe("2025-04-01");
    expect((await patch(id, { removedOn: null })).body.removedOn).toBeNull();
    expect((await remove(id)).body.removedOn).toBe(await today());
  });

  it("can change its reason and its days, but not to days out of order", async () => {
    const theme = await ownTheme("changes");
    const { id } = (await post({ symbol: "NVDA", addedOn: "2025-03-03", reason: "first" }, theme)).body;
    expect((await patch(id, { reason: "second", addedOn: "2025-04-01" })).body).toMatchObject({
      reason: "second",
      addedOn: "2025-04-01",
    });
    expect((await patch(id, { reason: null })).body.reason).toBeNull();
    for (const [json, fields] of [
      [{ addedOn: "2999-01-01" }, { addedOn: "day_in_future" }],
      [{ removedOn: "2999-01-01" }, { removedOn: "day_in_future" }],
      [{ removedOn: "2025-03-31" }, { removedOn: "removed_before_added" }],
      [{ symbol: "AMD" }, { symbol: "unknown_field" }],
    ] as const) {
      expect(await patch<Refusal>(id, json)).toMatchObject({ status: 422, body: { fields } });
    }
  });

  it("that is voided is in no view, until it is restored", async () => {
    const theme = await ownTheme("mistakes");
    const { id } = (await post({ symbol: "NVDA", addedOn: "2025-03-03" }, theme)).body;
    expect((await remove(id, "?void=1")).status).toBe(200);
    expect([await listed(theme), await members(theme), await members(theme, "?asOf=2025-03-10")]).toEqual([
      [],
      [],
      [],
    ]);
    expect((await remove(id)).status).toBe(404);
    expect((await patch(id, { reason: "x" })).status).toBe(404);
    expect(await db.watch.count({ where: { id } })).toBe(1);
    expect((await patch(id, { void: false })).status).toBe(200);
    expect(await members(theme)).toHaveLength(1);
    await remove(id, "?void=1");
    expect((await post({ symbol: "NVDA" }, theme)).status).toBe(201);
    expect(await patch<Refusal>(id, { void: false })).toMatchObject({
      status: 409,
      body: { code: "already_watched" },
    });
  });

  it("of a voided theme can't be changed until the theme is restored", async () => {
    const slug = await ownTheme("struck");
    const { id } = (await post({ symbol: "NVDA", addedOn: "2025-03-03" }, slug)).body;
    const before = await db.watch.findUnique({ where: { id } });
    await db.theme.update({ where: { slug }, data: { voidedAt: new Date() } });
    expect((await patch(id, { reason: "x" })).status).toBe(404);
    expect((await patch(id, { void: false })).status).toBe(404);
    expect((await remove(id)).status).toBe(404);
    expect((await remove(id, "?void=1")).status).toBe(404);
    expect(await db.watch.findUnique({ where: { id } })).toEqual(before);
    await db.theme.update({ where: { slug }, data: { voidedAt: null } });
    expect((await patch(id, { reason: "x" })).status).toBe(200);
  });

  it("that is removed and added again is one member, with its first base day", async () => {
    const theme = await ownTheme("again");
    const first = (await post({ symbol: "300308", addedOn: "2025-02-04" }, theme)).body;
    await remove(first.id, "?on=2025-03-03");
    expect((await post({ symbol: "300308", addedOn: "2025-02-20" }, theme)).status).toBe(409);
    const second = (await post({ symbol: "300308", addedOn: "2025-04-01" }, theme)).body;
    expect(await members(theme)).toMatchObject([{ watchId: second.id, baseDay: "2025-02-05" }]);
    expect(await listed(theme)).toHaveLength(2);
    // Restoring the first removal would make two watches of the same days.
    expect((await patch(first.id, { removedOn: null })).status).toBe(409);
    expect((await patch(first.id, { removedOn: "2025-04-01" })).status).toBe(200);
  });

  it("that is added or removed later leaves every earlier view as it was", async () => {
    const theme = await ownTheme("earlier");
    const first = (await post({ symbol: "300308", addedOn: "2025-02-04" }, theme)).body;
    const views = () =>
      Promise.all([
        call(detail, { params: { slug: theme }, query: "?asOf=2025-03-10" }),
        call(ofTheme, { params: { slug: theme }, query: "?asOf=2025-03-10" }),
        call(watchlist, { query: "?asOf=2025-03-10" }),
      ]);
    const before = await views();
    await post({ symbol: "300502", addedOn: "2025-03-11" }, theme);
    await remove(first.id, "?on=2025-03-11");
    expect(await views()).toEqual(before);
    expect(await members(theme, "?asOf=2025-03-12")).toHaveLength(2);
    await patch(first.id, { removedOn: "2025-03-10" });
    expect(await views()).not.toEqual(before);
  });

  it("refuses a list as of a day in the future", async () => {
    const answer = await call(ofTheme, { params: { slug: "media" }, query: "?asOf=2999-01-01" });
    expect(answer).toMatchObject({ status: 422, body: { fields: { asOf: "day_in_future" } } });
  });
});

describe("the watchlist", () => {
  const rows = async (query: string) => (await call<Watchlist>(watchlist, { query })).body.items;

  it("has a row for each current watch, with its ticker's returns", async () => {
    const seeded = (await rows("?asOf=2025-06-30")).filter((row) => row.source === "starter");
    expect(seeded).toHaveLength(37);
    expect(seeded.find((row) => row.symbol === "00700.HK")).toMatchObject({
      theme: "ai-plus-subfields",
      sector: "media",
      nameZh: "腾讯控股",
      currency: "HKD",
      addedOn: "2025-02-04",
      recordedOn: "2025-07-01",
      baseDay: "2025-02-04",
      lastDay: "2025-06-30",
      sample: true,
      stale: false,
    });
    const member = (await members("ai-plus-subfields", "?asOf=2025-06-30")).find(
      (each) => each.symbol === "00700.HK",
    );
    const row = seeded.find((each) => each.symbol === "00700.HK");
    expect([row?.sinceCall, row?.day1, row?.month1, row?.lastClose]).toEqual([
      member?.returns.sinceCall,
      member?.returns["1d"],
      member?.returns["1m"],
      member?.lastClose,
    ]);
    expect(await rows("?asOf=2025-02-03")).toEqual([]);
  });

  it("is filtered by theme, sector, code and name, and paged", async () => {
    const symbols = async (query: string) =>
      (await rows(`?asOf=2025-02-10&${query}`)).map((row) => row.symbol);
    expect(await symbols("theme=operators")).toHaveLength(6);
    expect(await symbols("theme=communication")).toHaveLength(11);
    expect(await symbols("theme=nowhere")).toEqual([]);
    expect(new Set(await symbols("q=中国移动"))).toEqual(new Set(["600941.SH", "00941.HK"]));
    expect(await symbols("q=XIAOMI")).toEqual(["01810.HK"]);
    const page = await call<Watchlist>(watchlist, { query: "?asOf=2025-02-10&theme=operators&limit=4" });
    const rest = await call<Watchlist>(watchlist, {
      query: `?asOf=2025-02-10&theme=operators&limit=4&cursor=${page.body.nextCursor}`,
    });
    expect([...page.body.items, ...rest.body.items].map((row) => row.symbol)).toEqual(
      await symbols("theme=operators"),
    );
    expect(rest.body.nextCursor).toBeNull();
  });
});

describe("many watches", () => {
  const many = <T = WatchChangesAnswer>(json: unknown) => call<T>(changeMany, { json });
  const symbolsOf = async (slug: string) =>
    (await members(slug)).filter(({ removedOn }) => removedOn === null).map(({ symbol }) => symbol);

  it("move to another theme with their reasons, and back", async () => {
    const from = (await call<{ slug: string }>(createTheme, { json: { nameEn: "From here" } })).body.slug;
    const to = (await call<{ slug: string }>(createTheme, { json: { nameEn: "To there" } })).body.slug;
    const old = (await post({ symbol: "300308", reason: "Modules", addedOn: "2025-09-01" }, from)).body;
    const fresh = (await post({ symbol: "300502" }, from)).body;
    await post({ symbol: "300502" }, to);
    const moved = await many({ remove: [old.id, fresh.id], moveTo: to });
    expect(moved.status).toBe(200);
    // Of today and a mistake: void, not removed.
    expect(moved.body.items.map(({ symbol, removedOn }) => [symbol, removedOn])).toEqual([
      ["300308.SZ", await today()],
      ["300502.SZ", null],
    ]);
    expect(moved.body.added).toMatchObject([{ symbol: "300308.SZ", theme: to, reason: "Modules" }]);
    expect(await symbolsOf(from)).toEqual([]);
    expect((await symbolsOf(to)).toSorted()).toEqual(["300308.SZ", "300502.SZ"]);

    const ids = (watches: readonly Watch[]) => watches.map(({ id }) => id);
    const back = await many({ restore: ids(moved.body.items), void: ids(moved.body.added) });
    expect(back.status).toBe(200);
    expect((await symbolsOf(from)).toSorted()).toEqual(["300308.SZ", "300502.SZ"]);
    expect(await symbolsOf(to)).toEqual(["300502.SZ"]);
  });

  it("of a voided theme stay as they are: a move to it can't be undone", async () => {
    const from = (await call<{ slug: string }>(createTheme, { json: { nameEn: "Left behind" } })).body.slug;
    const to = (await call<{ slug: string }>(createTheme, { json: { nameEn: "Moved to" } })).body.slug;
    const { id } = (await post({ symbol: "300308", addedOn: "2025-09-01" }, from)).body;
    const moved = (await many({ remove: [id], moveTo: to })).body;
    const watches = () => db.watch.findMany({ where: { theme: { slug: { in: [from, to] } } } });
    const before = await watches();
    await db.theme.update({ where: { slug: from }, data: { voidedAt: new Date() } });
    expect((await many({ restore: [id], void: moved.added.map((watch) => watch.id) })).status).toBe(404);
    expect(await watches()).toEqual(before);
  });

  it("that were recorded earlier are removed, not voided, though they count from today", async () => {
    const slug = (await call<{ slug: string }>(createTheme, { json: { nameEn: "Day corrected" } })).body.slug;
    const { id } = (await post({ symbol: "300308" }, slug)).body;
    await db.watch.update({ where: { id }, data: { recordedOn: "2025-09-10" } });
    expect((await many({ remove: [id] })).body.items).toMatchObject([{ removedOn: await today() }]);
  });

  it("stay as they were if one of them can't be changed", async () => {
    const slug = (await call<{ slug: string }>(createTheme, { json: { nameEn: "All or none" } })).body.slug;
    const { id } = (await post({ symbol: "300308" }, slug)).body;
    expect(await many({ remove: [id, "nobody"] })).toMatchObject({ status: 404 });
    expect(await many({ remove: [id], moveTo: "nowhere" })).toMatchObject({
      status: 422,
      body: { fields: { moveTo: "not_found" } },
    });
    expect(await symbolsOf(slug)).toEqual(["300308.SZ"]);
  });
});

it("a row of the watchlist has the figures of the theme's member, and a line that ends at 100", async () => {
  const { items } = (await call<Watchlist>(watchlist, { query: "?theme=optical-modules" })).body;
  const byMember = new Map((await members("optical-modules")).map((member) => [member.symbol, member]));
  expect(items.length).toBeGreaterThan(0);
  for (const row of items) {
    const { returns, excess, contribution } = byMember.get(row.symbol)!;
    expect([row.week1, row.ytd, row.excess, row.contribution]).toEqual([
      returns["1w"],
      returns.ytd,
      excess.sinceCall,
      contribution,
    ]);
    expect(row.contribution).not.toBeNull();
  }
  const lines = (await call<Sparklines>(sparklines, { query: "?theme=optical-modules" })).body.items;
  expect(lines.map(({ symbol }) => symbol).toSorted()).toEqual(items.map(({ symbol }) => symbol).toSorted());
  for (const { levels } of lines) {
    expect(levels.length).toBeGreaterThan(20);
    expect(levels.at(-1)).toBe(100);
  }
});

it("the lines of one board are worked out once, and anew after a change of the list", async () => {
  const actor = { id: "", handle: "", name: "" };
  const lines = async () =>
    unwrap(await readSparklines({}, { actor, now: new Date("2025-09-17T04:00:00Z"), via: "script" }));
  const before = await lines();
  expect(await lines()).toBe(before);
  await ownTheme("Lines anew");
  expect((await post({ symbol: "300394.SZ" }, "lines-anew")).status).toBe(201);
  expect(await lines()).not.toBe(before);
});
