import { beforeAll, describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import type { ChecksAnswer, TickerChecks, DismissalItem } from "@/lib/prices/checks/schema";
import type { DismissalItems } from "@/lib/prices/dismissals/schema";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { Watchlist } from "@/lib/watchlist/schema";
import { GET as list } from "./price-checks/route";
import { DELETE as undo } from "@/app/api/v1/price-dismissals/[id]/route";
import { PATCH as voidDismissals, POST as mark } from "@/app/api/v1/price-dismissals/route";
import { POST as dismissSeams } from "@/app/api/v1/price-dismissals/seams/route";
import { DELETE as revert } from "./price-imports/[id]/route";
import { POST as importPrices } from "./price-imports/route";
import { GET as readTheme } from "./themes/[slug]/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as listThemes, POST as createTheme } from "./themes/route";
import { GET as checks } from "./tickers/[symbol]/checks/route";
import { GET as watchlist } from "./watchlist/route";

beginWithSeededBoard();

/** Weekdays from a day on: the trading days of these tests. */
function sessions(from: string, count: number): string[] {
  const days: string[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1)) if (isWeekday(day)) days.push(day);
  return days;
}
const MARKET = sessions("2025-03-03", 40);

async function importRows(symbol: string, rows: string[], adjustment = "none", head = "Date,Close") {
  const answer = await call<{ id: string }>(importPrices, {
    query: `?symbol=${symbol}&adjustment=${adjustment}`,
    body: [head, ...rows].join("\n"),
    headers: { "content-type": "text/csv" },
  });
  expect(answer).toMatchObject({ status: 201, body: { accepted: rows.length, rejected: [] } });
  return answer.body.id;
}
const flat = (days: readonly string[], close = 100) => days.map((day) => `${day},${close}`);
const checksOf = async (symbol: string) => (await call<TickerChecks>(checks, { params: { symbol } })).body;
const markAs = (json: Record<string, unknown>) => call<DismissalItem>(mark, { json });
const itemOf = async (symbol: string) =>
  (await call<ChecksAnswer>(list, { query: "?limit=500" })).body.items.find(
    (item) => item.symbol === symbol,
  )!;

describe("a series of generated bars", () => {
  it("has no issue other than being generated", async () => {
    expect(await checksOf("300308.SZ")).toMatchObject({
      source: "sample",
      sample: true,
      moves: [],
      suspensions: [],
      missing: null,
      sessions: { market: "CN", tickers: 0, reason: "sample" },
      imports: [],
      needsLook: (await itemOf("300308.SZ")).needsLook,
    });
    expect((await itemOf("300308.SZ")).needsLook).toContain("sample");
  });

  it("without bars has nothing to check; an unknown ticker isn't found", async () => {
    await db.ticker.create({
      data: { symbol: "688001.SH", exchange: "SH", currency: "CNY", kind: "equity" },
    });
    expect(await checksOf("688001.SH")).toMatchObject({
      bars: 0,
      source: null,
      sessions: { reason: "no_bars" },
    });
    expect((await call(checks, { params: { symbol: "688002.SH" } })).status).toBe(404);
  });
});

describe("the trading days of a market", () => {
  it("are unknown with a single ticker, and known from another one's bars", async () => {
    await importRows("00005.HK", flat(MARKET.filter((_, i) => i !== 7)));
    expect(await checksOf("00005.HK")).toMatchObject({
      missing: null,
      sessions: { market: "HK", tickers: 0, reason: "only_ticker", firstDay: null },
    });
    await importRows("00011.HK", flat(MARKET));
    expect(await checksOf("00005.HK")).toMatchObject({
      missing: { count: 1, open: 1, days: [{ day: MARKET[7], genuine: null, markId: null }] },
      sessions: { market: "HK", tickers: 1, reason: null, firstDay: MARKET[0], lastDay: MARKET.at(-1) },
      suspensions: [],
    });
    expect((await checksOf("00011.HK")).missing).toEqual({ count: 0, open: 0, days: [] });
  });
});

it("are not extended by a row that a vendor copied into a holiday", async () => {
  const holiday = "2025-03-01"; // a Saturday; Monday's row
  const row = (day: string, i: number) => `${day},${10 + i},${13 + i},${9 + i},${12 + i},500`;
  const rows = MARKET.map(row);
  const copy = row(holiday, 0);
  const head = "Date,Open,High,Low,Close,Volume";
  await importRows("AAA", [copy, ...rows], "none", head);
  await importRows("BBB", [`2025-02-28,9,12,8,11,400`, ...rows], "none", head);
  expect((await checksOf("BBB")).missing).toMatchObject({ count: 0 });
});

it("a bar on a Saturday or Sunday is an issue until it is dismissed", async () => {
  const [saturday, sunday] = ["2025-03-08", "2025-03-09"];
  const days = [...MARKET.slice(0, 5), saturday, sunday];
  await importRows(
    "00066.HK",
    days.map((day, i) => `${day},${100 + i}`),
  );
  const open = { genuine: null, markId: null };
  expect(await checksOf("00066.HK")).toMatchObject({
    closed: [
      { day: saturday, why: "weekend", ...open },
      { day: sunday, why: "weekend", ...open },
    ],
  });
  expect(await itemOf("00066.HK")).toMatchObject({
    closed: { count: 2, open: 2, newest: sunday },
    needsLook: expect.arrayContaining(["closed_day"]) as unknown,
  });
  for (const day of [saturday, sunday])
    expect((await markAs({ symbol: "00066.HK", day, code: "closed_day" })).status).toBe(201);
  expect(await itemOf("00066.HK")).toMatchObject({ closed: { count: 2, open: 0, newest: null } });
  expect((await itemOf("00066.HK")).needsLook).not.toContain("closed_day");
  expect((await markAs({ symbol: "00066.HK", day: MARKET[0], code: "closed_day" })).status).toBe(422);
});

describe("one suspension, ten sessions long", () => {
  const closed = MARKET.slice(10, 20);
  const from = closed[0]!;
  const to = closed.at(-1)!;

  beforeAll(async () => {
    await importRows("600036.SH", flat(MARKET));
    await importRows("600000.SH", flat(MARKET, 20));
  });

  it("with missing rows may be dismissed as genuine", async () => {
    const id = await importRows("688041.SH", flat(MARKET.filter((day) => !closed.includes(day))));
    const told = { from, to, sessions: 10, told: "absent", genuine: null, markId: null };
    expect(await checksOf("688041.SH")).toMatchObject({
      suspensions: [told],
      missing: { count: 0, open: 0 },
      sessions: { market: "CN", tickers: 2, reason: null },
      imports: [{ id, bars: 30, source: "import", author: "local" }],
    });
    expect(await itemOf("688041.SH")).toMatchObject({
      suspensions: { count: 1, open: 1, now: false },
      needsLook: ["suspension"],
    });
    const marked = await markAs({ symbol: "688041", day: from, code: "no_rows", reason: "restructuring" });
    expect(marked.status).toBe(201);
    expect((await checksOf("688041.SH")).suspensions[0]).toMatchObject({
      genuine: { by: "local", reason: "restructuring" },
      markId: marked.body.id,
    });
    expect((await itemOf("688041.SH")).needsLook).toEqual([]);
    expect((await checksOf("688041.SH")).needsLook).toEqual([]);
  });

  it("with rows without volume needs no dismissal", async () => {
    const rows = MARKET.map((day, i) => `${day},50,${closed.includes(day) ? 0 : 900 + i}`);
    await importRows("688012.SH", rows, "none", "Date,Close,Volume");
    expect(await checksOf("688012.SH")).toMatchObject({
      suspensions: [{ from, to, sessions: 10, told: "carried" }],
      missing: { count: 0 },
    });
    expect(await itemOf("688012.SH")).toMatchObject({
      suspensions: { count: 1, open: 0 },
      needsLook: [],
    });
    expect((await markAs({ symbol: "688012.SH", day: from, code: "no_rows" })).status).toBe(422);
  });

  it("that lasts to the last bar is an issue", async () => {
    const rows = MARKET.map((day, i) => `${day},50,${i >= 35 ? 0 : 900}`);
    await importRows("688111.SH", rows, "none", "Date,Close,Volume");
    expect(await itemOf("688111.SH")).toMatchObject({
      suspensions: { now: true },
      needsLook: ["suspension"],
    });
  });
});

describe("a suspected move", () => {
  // Two shares for one and cash: 100 → 31.43 is −68.57 %
  const at = MARKET[20]!;
  const split = MARKET.map((day, i) => `${day},${i < 20 ? 100 : 31.43}`);
  const member = async (query = "") =>
    (await call<ThemeDetail>(readTheme, { params: { slug: "doubts" }, query })).body.members[0]!;

  beforeAll(async () => {
    await call(createTheme, { json: { nameEn: "doubts", callDay: MARKET[5] } });
    await call(watch, { params: { slug: "doubts" }, json: { symbol: "002594.SZ", addedOn: MARKET[5] } });
    await importRows("002594.SZ", split);
  });

  it("has its closes, its limit and the nearest split ratio", async () => {
    const { moves } = await checksOf("002594.SZ");
    expect(moves).toMatchObject([
      { day: at, previousDay: MARKET[19], before: 100, after: 31.43, ratio: "1/3", code: "beyond_limit" },
    ]);
    expect(moves[0]).toMatchObject({
      probable: "unadjusted_split_or_dividend",
      genuine: null,
      markId: null,
    });
    expect(moves[0]?.move).toBeCloseTo(-0.6857, 10);
    expect(moves[0]?.limit).toBeCloseTo(-0.1, 10);
  });

  it("is returned with the return that includes it, on the days that have it", async () => {
    expect((await member()).suspected).toMatchObject([{ symbol: "002594.SZ", day: at, ratio: "1/3" }]);
    expect((await member()).suspicions).toEqual((await member()).suspected); // the deprecated name of the field
    expect((await member(`?asOf=${MARKET[19]}`)).suspected).toEqual([]);
    const rows = (await call<Watchlist>(watchlist, { query: "?q=002594" })).body.items;
    expect(rows[0]?.suspected).toMatchObject([{ day: at, code: "beyond_limit" }]);
    const theme = (await call<ThemesAnswer>(listThemes)).body.items.find((each) => each.slug === "doubts");
    expect(theme?.suspected).toEqual((await member()).suspected);
    expect(theme?.suspected).toMatchObject([{ symbol: "002594.SZ", day: at, ratio: "1/3" }]);
    const { themes } = (await call<ChecksAnswer>(list)).body;
    expect(themes.find((theme) => theme.slug === "doubts")).toMatchObject({
      suspected: ["002594.SZ"],
      coverage: { of: 1 },
      needsLook: true,
    });
  });

  it("can be dismissed as genuine, once, and the dismissal voided", async () => {
    const json = { symbol: "002594", day: at, code: "beyond_limit", reason: "10 for 30 and cash" };
    const first = await markAs(json);
    expect(first).toMatchObject({ status: 201, body: { symbol: "002594.SZ", by: "local", voidedAt: null } });
    expect(await markAs(json)).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect((await checksOf("002594.SZ")).moves[0]).toMatchObject({
      genuine: { by: "local", byName: "Analyst", reason: "10 for 30 and cash" },
      markId: first.body.id,
    });
    expect((await member()).suspected).toEqual([]);
    // It wasn't dismissed on the earlier day.
    expect((await member(`?asOf=${MARKET[30]}`)).suspected).toHaveLength(1);
    expect(await itemOf("002594.SZ")).toMatchObject({ moves: { open: 0, genuine: 1 } });

    const params = { id: first.body.id };
    const back = await call<DismissalItem>(undo, { method: "DELETE", params });
    expect(back.status).toBe(200);
    expect(back.body.voidedAt).not.toBeNull();
    expect((await call(undo, { method: "DELETE", params })).status).toBe(404);
    expect((await checksOf("002594.SZ")).moves[0]?.genuine).toBeNull();
    expect(await db.auditEvent.count({ where: { subjectId: first.body.id } })).toBe(2);
  });

  it.each([
    ["a day without one", { day: MARKET[21], code: "beyond_limit" }],
    ["another code", { day: at, code: "split_ratio" }],
    ["no day", { day: "soon", code: "beyond_limit" }],
  ])("that doesn't exist can't be dismissed: %s", async (_, json) => {
    expect(await markAs({ symbol: "002594.SZ", ...json })).toMatchObject({
      status: 422,
      body: { fields: { day: "not_suspected" } },
    });
  });

  it("disappears with its import's revert, from the theme too", async () => {
    const rows = MARKET.map((day, i) => `${day},${i < 20 ? 100 : 50}`);
    const id = await importRows("000725.SZ", rows);
    expect((await checksOf("000725.SZ")).moves).toMatchObject([{ ratio: "1/2" }]);
    await call(revert, { method: "DELETE", params: { id } });
    expect(await checksOf("000725.SZ")).toMatchObject({ bars: 0, moves: [], missing: null });
  });
});

it("a series that replaced another one has the day from which both differ", async () => {
  const price = (i: number) => 100 + ((i * 7) % 11);
  await importRows(
    "600941.SH",
    MARKET.map((day, i) => `${day},${price(i)}`),
    "forward",
  );
  expect((await checksOf("600941.SH")).seams).toEqual([]);
  // Before the twentieth day 2.29 % lower: a return of 1 ÷ 0.9771 − 1 = 2.34 % on it that the other doesn't have
  const other = MARKET.map((day, i) => `${day},${price(i) * (i < 20 ? 0.9771 : 1)}`).join("\n");
  const put = await call<{ id: string }>(importPrices, {
    query: "?symbol=600941.SH&adjustment=forward&replace=1",
    body: `Date,Close\n${other}`,
    headers: { "content-type": "text/csv" },
  });
  expect(put.status).toBe(201);
  const seam = { day: MARKET[20], importId: put.body.id };
  expect((await checksOf("600941.SH")).seams).toMatchObject([{ ...seam, genuine: null }]);
  expect((await itemOf("600941.SH")).needsLook[0]).toBe("seam");

  // After the dismissal the seam is still listed but is no open issue.
  const settled = await markAs({ symbol: "600941.SH", day: seam.day, code: "seam" });
  expect(settled.status).toBe(201);
  expect((await checksOf("600941.SH")).seams).toMatchObject([{ ...seam, genuine: { by: "local" } }]);
  expect((await itemOf("600941.SH")).needsLook).not.toContain("seam");
});

it("the many seams of a replaced series are dismissed and reopened together", async () => {
  const price = (i: number) => 100 + ((i * 7) % 11);
  const replaceWith = (factor: (i: number) => number) =>
    call<{ id: string }>(importPrices, {
      query: "?symbol=601728.SH&adjustment=forward&replace=1",
      body: ["Date,Close", ...MARKET.map((day, i) => `${day},${price(i) * factor(i)}`)].join("\n"),
      headers: { "content-type": "text/csv" },
    });
  await replaceWith(() => 1);
  const importId = (await replaceWith((i) => [0.9, 0.94, 0.97, 1][Math.floor(i / 10)]!)).body.id;
  const days = [MARKET[10]!, MARKET[20]!, MARKET[30]!];
  expect((await checksOf("601728.SH")).seams.map(({ day }) => day)).toEqual(days);
  expect((await itemOf("601728.SH")).needsLook[0]).toBe("seam");

  // A seam dismissed separately keeps its own reason.
  const own = await markAs({ symbol: "601728.SH", day: days[1], code: "seam", reason: "a dividend" });
  const markAll = (json: object) => call<DismissalItems>(dismissSeams, { json });
  const marked = await markAll({ symbol: "601728", importId, reason: "by amounts" });
  expect(marked).toMatchObject({
    status: 201,
    body: { items: [days[0], days[2]].map((day) => ({ day, code: "seam", reason: "by amounts" })) },
  });
  expect((await checksOf("601728.SH")).seams.map(({ genuine }) => genuine?.reason)).toEqual([
    "by amounts",
    "a dividend",
    "by amounts",
  ]);
  expect((await itemOf("601728.SH")).needsLook).not.toContain("seam");
  expect(await markAll({ symbol: "601728.SH", importId })).toMatchObject({
    status: 200,
    body: { items: [] },
  });
  expect(await markAll({ symbol: "601728.SH", importId: "another" })).toMatchObject({
    status: 422,
    body: { fields: { importId: "not_suspected" } },
  });

  const ids = marked.body.items.map(({ id }) => id);
  const back = await call<DismissalItems>(voidDismissals, { method: "PATCH", json: { ids, void: true } });
  expect(back.body.items.map(({ day, voidedAt }) => [day, voidedAt !== null])).toEqual([
    [days[0], true],
    [days[2], true],
  ]);
  expect((await checksOf("601728.SH")).seams.map(({ markId }) => markId)).toEqual([null, own.body.id, null]);
  const again = await call<DismissalItems>(voidDismissals, { method: "PATCH", json: { ids, void: true } });
  expect(again.body.items).toEqual([]);
});

it("more dismissals than one SQL statement can hold are voided together and returned by day", async () => {
  const { id: tickerId } = await db.ticker.findUniqueOrThrow({ where: { symbol: "601728.SH" } });
  const { id: analystId } = await db.analyst.findFirstOrThrow();
  const days = Array.from({ length: 1_100 }, (_, i) => addDays("2015-01-01", i));
  const mark = { tickerId, analystId, code: "seam", createdAt: new Date("2025-07-01T00:00:00Z") };
  await db.priceMark.createMany({ data: days.map((day) => ({ ...mark, day })) });
  const made = await db.priceMark.findMany({
    where: { day: { lt: "2020-01-01" } },
    orderBy: { day: "desc" },
  });
  const ids = made.map(({ id }) => id);
  const back = await call<DismissalItems>(voidDismissals, { method: "PATCH", json: { ids, void: true } });
  expect(back.body.items.map(({ day }) => day)).toEqual(days);
});

describe("without a price limit, or exactly at the limit", () => {
  it.each<[symbol: string, closes: number[], suspected: number]>([
    // 100 × 1.2 = 120; the tolerance is 0.2 points
    ["301236.SZ", [100, 120.2], 0],
    ["301269.SZ", [100, 120.3], 1],
    ["000300.SH", [100, 50], 0],
    ["NVDA.US", [100, 135], 0],
    ["AMD.US", [100, 136], 1],
  ])("%s %j: %d", async (symbol, closes, suspected) => {
    await importRows(
      symbol,
      closes.map((close, i) => `${MARKET[i]},${close}`),
    );
    expect((await checksOf(symbol)).moves).toHaveLength(suspected);
  });

  it("a new listing's first five sessions have no suspected moves, its sixth may", async () => {
    const days = MARKET.slice(25, 33);
    await importRows(
      "603999.SH",
      days.map((day, i) => `${day},${10 * 2 ** i}`),
    );
    const { listedDay, moves } = await checksOf("603999.SH");
    expect(listedDay).toBe(days[0]);
    expect(moves.map(({ day }) => day)).toEqual(days.slice(5));
  });
});

describe("the list of price issues", () => {
  it("counts, pages and stays within its limit", async () => {
    const all = (await call<ChecksAnswer>(list, { query: "?limit=500" })).body;
    expect(all.counts).toMatchObject({
      series: all.items.length,
      needsLook: all.items.filter((item) => item.needsLook.length > 0).length,
      themes: all.themes.length,
    });
    const first = (await call<ChecksAnswer>(list, { query: "?limit=2" })).body;
    expect(first.items).toEqual(all.items.slice(0, 2));
    const next = (await call<ChecksAnswer>(list, { query: `?limit=2&cursor=${first.nextCursor}` })).body;
    expect(next.items).toEqual(all.items.slice(2, 4));
  });
});
