import { expect, it, vi } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ComparedThemesAnswer } from "@/lib/board/schema";
import { call } from "@/lib/http/testing/call";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import { GET as compare } from "./comparison/route";
import { GET as series } from "./themes/[slug]/series/route";
import { GET as theme } from "./themes/[slug]/route";

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
    for (const point of own.points) {
      const met = points.find(({ day }) => day === point.day);
      if (met) expect(met.levels[at]).toBeCloseTo(point.level, 10);
    }
    expect(points.at(-1)?.benchmark).toBeCloseTo(own.points.at(-1)!.benchmark!, 10);
  }
});

it("over a period every line is at 100 on one day and ends at its return", async () => {
  const { items, points, from, priceDay } = await compared(`?themes=${TWO}&period=1m`);
  expect(from).not.toBeNull();
  expect(points[0]).toEqual({ day: from, levels: [100, 100], benchmark: 100 });
  const last = points.find(({ day }) => day === priceDay)!;
  for (const [at, { slug }] of items.entries()) {
    const { returns, volatility } = (await call<ThemeDetail>(theme, { params: { slug } })).body;
    expect(last.levels[at]! / 100 - 1).toBeCloseTo(returns["1m"]!, 10);
    expect(items[at]!.volatility).toBe(volatility);
  }
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
