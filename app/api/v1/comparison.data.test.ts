import { expect, it, vi } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ComparedThemesAnswer } from "@/lib/board/schema";
import { call } from "@/lib/http/testing/call";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeComparison, ThemeSeries } from "@/lib/themes/series-schema";
import { GET as compare } from "./comparison/route";
import { GET as series } from "./themes/[slug]/series/route";
import { GET as ofSector } from "./themes/[slug]/comparison/route";
import { GET as theme } from "./themes/[slug]/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { POST as create } from "./themes/route";

vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

const TWO = "optical-modules,operators";
const compared = async (query: string) => (await call<ComparedThemesAnswer>(compare, { query })).body;
const seriesOf = async (slug: string, query = "") =>
  (await call<ThemeSeries>(series, { params: { slug }, query })).body;

it("since the call each line is its theme's series, and the benchmark is theirs", async () => {
  const { items, points, from, benchmark } = await compared(`?themes=${TWO}`);
  expect([from, items.map(({ slug }) => slug).join()]).toEqual([null, TWO]);
  for (const [at, { slug }] of items.entries()) {
    const own = await seriesOf(slug);
    expect(benchmark?.symbol).toBe(own.benchmark?.symbol);
    const days = new Map(points.map((point) => [point.day, point]));
    const both = own.points.filter(({ day }) => days.has(day));
    expect(both.length).toBeGreaterThan(90);
    for (const { day, level, excess } of both) {
      expect(days.get(day)!.levels[at]).toBeCloseTo(level, 10);
      expect(days.get(day)!.excess[at]).toBeCloseTo(excess!, 7);
    }
    expect(points.at(-1)?.benchmark).toBeCloseTo(own.points.at(-1)!.benchmark!, 10);
  }
});

it("over a period every line is at 100 on one day and ends at its return", async () => {
  const { items, points, from, priceDay } = await compared(`?themes=${TWO}&period=1m`);
  expect(from).not.toBeNull();
  expect(points[0]).toEqual({ day: from, levels: [100, 100], benchmark: 100, excess: [0, 0] });
  const last = points.find(({ day }) => day === priceDay)!;
  expect(last.excess[1]).toBeCloseTo((last.levels[1]! - last.benchmark!) / 100, 7);
  for (const [at, { slug }] of items.entries()) {
    const { returns, volatility } = (await call<ThemeDetail>(theme, { params: { slug } })).body;
    expect(last.levels[at]! / 100 - 1).toBeCloseTo(returns["1m"]!, 10);
    expect(items[at]!.volatility).toBe(volatility);
  }
});

it("a theme called later than its sector has its excess from its own first day, like one with another benchmark", async () => {
  const json = {
    nameEn: "Optics again",
    parent: "communication",
    callDay: "2025-06-03",
    benchmark: "HSI.HK",
  };
  expect((await call(create, { json })).status).toBe(201);
  const params = { slug: "optics-again" };
  expect((await call(watch, { params, json: { symbol: "300308.SZ", addedOn: "2025-06-03" } })).status).toBe(
    201,
  );
  const sector = { slug: "communication" };
  const { items, points, benchmark } = (await call<ThemeComparison>(ofSector, { params: sector })).body;
  const at = items.findIndex(({ slug }) => slug === params.slug);
  const first = points.find(({ levels }) => levels[at] !== null)!;
  expect(first.levels[at]).toBe(100);
  expect(Math.abs(first.benchmark! - 100)).toBeGreaterThan(1); // the sector's benchmark began months before
  expect(first.excess[at]).toBeCloseTo(0, 7);
  const alike = (await call<ThemeDetail>(theme, { params, query: `?benchmark=${benchmark!.symbol}` })).body;
  expect(points.at(-1)!.excess[at]).toBeCloseTo(alike.excess.sinceCall!, 7);
});

it("a sector's comparison has the sector's own line, which is its series", async () => {
  const slug = "communication";
  const { sector, items, points } = (await call<ThemeComparison>(ofSector, { params: { slug } })).body;
  const own = await seriesOf(slug);
  expect([sector.slug, items.some((item) => item.slug === slug)]).toEqual([slug, false]);
  const at = new Map(points.map(({ day }, index) => [day, index]));
  const both = own.points.filter(({ day }) => at.has(day));
  expect(both.length).toBeGreaterThan(90);
  for (const { day, level, excess } of both) {
    expect(sector.levels[at.get(day)!]).toBeCloseTo(level, 10);
    expect(sector.excess[at.get(day)!]).toBeCloseTo(excess!, 7);
  }
});

it("themes without a shared benchmark have none, and no excess", async () => {
  const { benchmark, points } = await compared("?themes=operators,optics-again");
  expect(benchmark).toBeNull();
  expect(points.length).toBeGreaterThan(90);
  expect(new Set(points.flatMap(({ excess }) => excess))).toEqual(new Set([null]));
});

it("an unknown theme is named, and the others are compared", async () => {
  const { unknown, items } = await compared(`?themes=${TWO},nowhere`);
  expect([unknown, items.length]).toEqual([["nowhere"], 2]);
});

it.each([
  ["", "required"],
  ["?themes=operators", "too_few"],
  ["?themes=operators,operators", "too_few"],
  ["?themes=a,b,c,d,e,f,g", "too_many"],
])("%s is refused: %s", async (query, code) => {
  const answer = await call<{ fields: object }>(compare, { query });
  expect([answer.status, answer.body.fields]).toEqual([422, { themes: code }]);
});
