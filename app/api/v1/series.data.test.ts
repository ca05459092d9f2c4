import { beforeAll, describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import { SERIES_POINTS } from "@/lib/domain/theme/thresholds";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeComparison, ThemeSeries } from "@/lib/themes/series-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { seedBoard } from "@/prisma/seed/seed-board";
import { POST as importPrices } from "./price-imports/route";
import { GET as compare } from "./themes/[slug]/comparison/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { GET as detail } from "./themes/[slug]/route";
import { GET as read } from "./themes/[slug]/series/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as list, POST as createTheme } from "./themes/route";

beforeAll(() => seedBoard("2025-12-01"), 60_000);

const series = async (query = "", slug = "operators") =>
  (await call<ThemeSeries>(read, { params: { slug }, query })).body;

async function note(observedOn: string, slug = "operators") {
  const json = { kind: "observation", body: "seen", observedOn };
  expect((await call(addNote, { params: { slug }, json })).status).toBe(201);
}

describe("a theme's series", () => {
  it("spans t0 to the last price day, and ends with the board's numbers", async () => {
    const { points, ...head } = await series("?asOf=2025-06-30");
    const theme = (
      await call<ThemeDetail>(detail, { params: { slug: "operators" }, query: "?asOf=2025-06-30" })
    ).body;
    expect(head).toMatchObject({
      theme: "operators",
      asOf: "2025-06-30",
      base: "first_close",
      callDay: "2025-02-04",
      t0: "2025-02-04",
      benchmark: { symbol: "000300.SH", baseDay: "2025-02-05" },
      thinned: false,
      sample: true,
      reason: null,
    });
    // On 4 February only Hong Kong traded, and the benchmark has no base yet.
    expect(points[0]).toMatchObject({ day: "2025-02-04", level: 100, benchmark: null, relative: null });
    expect(points[0]).toMatchObject({ drawdown: 0, eligible: 0, members: 6 });
    expect(points[1]).toMatchObject({ day: "2025-02-05", benchmark: 100, eligible: 3, members: 6 });
    expect(points[2]).toMatchObject({ day: "2025-02-06", eligible: 6 });
    const last = points.at(-1)!;
    expect(last.day).toBe("2025-06-30");
    expect(last.level / 100 - 1).toBeCloseTo(theme.returns.sinceCall!, 12);
    expect(last.relative).toBeCloseTo(theme.relative.sinceCall!, 12);
    expect([last.drawdown, last.breadth]).toEqual([theme.drawdown, theme.breadth]);
    const days = points.map((point) => point.day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(Object.keys(last.breadth ?? {})).toEqual(["above", "of"]);
  });

  it("of a period starts at 100 and ends with the board's numbers of that period", async () => {
    const query = "?asOf=2025-08-29";
    const theme = (await call<ThemeDetail>(detail, { params: { slug: "operators" }, query })).body;
    for (const period of ["1w", "3m", "6m", "ytd"] as const) {
      const { points, ...head } = await series(`${query}&period=${period}`);
      if (theme.returns[period] === null) continue; // the period begins before the series
      expect([head.period, points[0]?.level, points[0]?.excess]).toEqual([period, 100, 0]);
      const last = points.at(-1)!;
      expect(last.level / 100 - 1).toBeCloseTo(theme.returns[period], 12);
      expect(last.benchmark! / 100 - 1).toBeCloseTo(theme.benchmarkReturns[period]!, 12);
      expect(last.excess).toBeCloseTo(theme.excess[period]!, 12);
      expect(last.relative).toBeCloseTo(theme.relative[period]!, 12);
    }
    expect(theme.returns["6m"]).not.toBeNull();
    // A period that begins before the series has the whole series unchanged.
    expect(theme.returns["1y"]).toBeNull();
    expect((await series(`${query}&period=1y`)).points).toEqual((await series(query)).points);
    expect(theme.indexLevel! / 100 - 1).toBeCloseTo(theme.returns.sinceCall!, 12);
    expect(theme.benchmarkLevel! / 100 - 1).toBeCloseTo(theme.benchmarkReturns.sinceCall!, 12);
  });

  it("says whether it is ahead of its benchmark, since when, and on how many days", async () => {
    const { points, lead } = await series("?asOf=2025-06-30");
    const apart = points.filter(({ excess }) => excess !== null && excess !== 0);
    const ahead = apart.filter(({ excess }) => excess! > 0).length;
    expect(lead).toMatchObject({ isAhead: apart.at(-1)!.excess! > 0, aheadDays: ahead, days: apart.length });
    const run = apart.filter(({ day }) => day >= lead!.since);
    expect(new Set(run.map(({ excess }) => excess! > 0)).size).toBe(1);
    const before = apart.findLast(({ day }) => day < lead!.since);
    expect(before && before.excess! > 0).not.toBe(lead!.isAhead);
  });

  it("of a span has the figures from its first to its last point", async () => {
    const { points, figures } = await series("?asOf=2025-08-29&from=2025-03-03&to=2025-06-30");
    const [first, last] = [points[0]!, points.at(-1)!];
    expect([first.day, last.day]).toEqual(["2025-03-03", "2025-06-30"]);
    expect(figures).toMatchObject({ from: first.day, to: last.day });
    expect(figures!.return).toBeCloseTo(last.level / first.level - 1, 12);
    expect(figures!.benchmark).toBeCloseTo(last.benchmark! / first.benchmark! - 1, 12);
    expect(figures!.excess).toBeCloseTo(figures!.return! - figures!.benchmark!, 12);
    expect((await series("?asOf=2025-08-29")).figures).toBeNull();
  });

  it("is complete if short, and is marked as thinned otherwise", async () => {
    expect(await series("?asOf=2025-08-29")).toMatchObject({ thinned: false });
    expect(await series("?asOf=2025-08-29&points=50")).toMatchObject({ thinned: true });
  });

  it("keeps every day with a note; a Sunday's note is on the previous trading day", async () => {
    const noted = ["2025-03-03", "2025-03-04", "2025-05-14", "2025-11-03", "2025-11-12"];
    for (const day of [...noted, "2025-06-15"]) await note(day);
    const { points } = await series("?points=20");
    const days = points.map((point) => point.day);
    for (const day of [...noted, "2025-06-13"]) expect(days).toContain(day);
    expect(days).toHaveLength(20);
    // A sector's chart has its subthemes' notes too.
    const sector = (await series("?points=20", "communication")).points.map((point) => point.day);
    for (const day of noted) expect(sector).toContain(day);
    // A view before the note's day has no marker.
    const earlier = (await series("?points=5&asOf=2025-05-13")).points.map((point) => point.day);
    expect(earlier.filter((day) => day === "2025-03-03" || day === "2025-03-04")).toHaveLength(2);
    expect(earlier).not.toContain("2025-05-14");
  });

  it("is cut by from and to without changing a number", async () => {
    const { points } = await series("?asOf=2025-09-30");
    const cut = await series("?asOf=2025-09-30&from=2025-03-01&to=2025-03-31");
    expect(cut.points).toEqual(
      points.filter((point) => point.day >= "2025-03-01" && point.day <= "2025-03-31"),
    );
    expect(cut.points[0]?.day).toBe("2025-03-03");
    expect((await series("?from=2025-03-31&to=2025-03-01")).points).toEqual([]);
    expect((await series("?from=2999-01-01")).points).toEqual([]);
  });

  it.each([
    ["points=1", "points", "too_small"],
    ["points=501", "points", "too_large"],
    ["points=2.5", "points", "wrong_type"],
    ["from=2025-02-30", "from", "bad_day"],
    ["to=yesterday", "to", "bad_day"],
    ["asOf=2999-01-01", "asOf", "day_in_future"],
  ])("refuses ?%s", async (query, field, code) => {
    const answer = await call(read, { params: { slug: "operators" }, query: `?${query}` });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: { [field]: code } } });
  });

  it("isn't found before the call, nor for an unknown theme", async () => {
    const at = (slug: string, query = "") => call(read, { params: { slug }, query });
    expect((await at("operators", "?asOf=2025-02-03")).status).toBe(404);
    expect((await at("nowhere")).status).toBe(404);
    const called = await series("?asOf=2025-02-04", "optical-modules");
    expect(called).toMatchObject({ t0: null, points: [], reason: "no_bars" });
  });
});

describe("five years of bars", () => {
  const days = Array.from({ length: 1_826 }, (_, i) => addDays("2020-01-01", i)).filter(isWeekday);

  beforeAll(async () => {
    const json = { nameEn: "A long one", callDay: "2020-01-01" };
    expect((await call(createTheme, { json })).status).toBe(201);
    const params = { slug: "a-long-one" };
    expect((await call(watch, { params, json: { symbol: "QQQ", addedOn: "2020-01-01" } })).status).toBe(201);
    const rows = days.map((day, i) => `${day},${100 + 10 * Math.sin(i / 9)}`);
    const imported = await call(importPrices, {
      query: "?symbol=QQQ",
      body: ["Date,Close", ...rows].join("\n"),
      headers: { "content-type": "text/csv" },
    });
    expect(imported.body).toMatchObject({ accepted: days.length, rejected: [] });
  });

  it("are 500 points, the first and the last among them", async () => {
    const { points, thinned, sessions } = await series("", "a-long-one");
    expect([days.length > 1_300, points.length, thinned]).toEqual([true, SERIES_POINTS, true]);
    expect(sessions!.map((at) => days[at])).toEqual(points.map(({ day }) => day)); // their places among all days
    expect([points[0]?.day, points.at(-1)?.day]).toEqual([days[0], days.at(-1)]);
  });

  it.each([2, 7, 60])("are %i if that many are requested", async (count) => {
    const { points } = await series(`?points=${count}`, "a-long-one");
    expect(points).toHaveLength(count);
    expect([points[0]?.day, points.at(-1)?.day]).toEqual([days[0], days.at(-1)]);
  });

  it("are complete in a short enough span", async () => {
    const { points, thinned } = await series("?from=2022-01-01&to=2022-12-31", "a-long-one");
    expect(thinned).toBe(false);
    expect(points.map((point) => point.day)).toEqual(days.filter((day) => day.startsWith("2022")));
  });
});

it("a sector's subthemes have the levels of their own series", async () => {
  const query = "?asOf=2025-06-30&base=last_close";
  const slug = "communication";
  const { body } = await call<ThemeComparison>(compare, { params: { slug }, query });
  const board = (await call<ThemesAnswer>(list, { query: `${query}&sector=${slug}&level=subtheme` })).body;
  expect(body.items.map((item) => item.slug)).toEqual(board.items.map((item) => item.slug));
  expect(body.items.map(({ reason }) => reason)).toEqual([null, null]);
  for (const [at, item] of body.items.entries()) {
    const { points } = await series(query, item.slug);
    const levels = new Map(body.points.map((point) => [point.day, point.levels[at]]));
    for (const { day, level } of points) expect(levels.get(day)).toBe(level);
  }
  // The benchmark is the sector's, on the same days.
  const sector = await series(query, slug);
  expect(body.benchmark).toEqual(sector.benchmark);
  const own = new Map(sector.points.map((point) => [point.day, point.benchmark]));
  expect(body.points.filter(({ benchmark }) => benchmark !== null).length).toBeGreaterThan(90);
  for (const { day, benchmark } of body.points) expect(benchmark).toBe(own.get(day) ?? null);
  // Without subthemes there is the theme's own line.
  const { body: alone } = await call<ThemeComparison>(compare, { params: { slug: "operators" }, query });
  const { points: line } = await series(query, "operators");
  expect(alone.items).toEqual([]);
  const levelOn = new Map(alone.points.map(({ day }, at) => [day, alone.sector.levels[at]]));
  for (const { day, level } of line) expect(levelOn.get(day)).toBe(level);
  expect((await call(compare, { params: { slug: "nobody" } })).status).toBe(404);
});
