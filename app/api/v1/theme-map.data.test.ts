import { expect, it, vi } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ThemeMapAnswer } from "@/lib/board/schema";
import { PERIODS } from "@/lib/domain/calendar/period";
import { call } from "@/lib/http/testing/call";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { Bars } from "@/lib/prices/series/schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as themeMap } from "./theme-map/route";
import { GET as theme } from "./themes/[slug]/route";
import { GET as bars } from "./tickers/[symbol]/bars/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as list } from "./themes/route";

vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

const mapOf = async (query = "") => (await call<ThemeMapAnswer>(themeMap, { query })).body;
const detailOf = async (slug: string, query = "") =>
  (await call<ThemeDetail>(theme, { params: { slug }, query })).body;

it.each(PERIODS)("over %s every tile has the numbers of its theme's members list", async (period) => {
  let known = 0;
  for (const view of ["", "&base=last_close&benchmark=HSI.HK"]) {
    const { themes, items } = await mapOf(`?period=${period}${view}`);
    expect(items.length).toBeGreaterThan(30);
    for (const { slug } of themes.filter(({ level }) => level === "subtheme")) {
      const { members } = await detailOf(slug, `?${view.slice(1)}`);
      const tiles = items.filter((tile) => tile.theme === slug);
      expect(tiles.map(({ symbol }) => symbol)).toEqual(members.map(({ symbol }) => symbol));
      for (const [at, member] of members.entries()) {
        expect(tiles[at]).toMatchObject({
          return: member.returns[period],
          reason: member.reasons[period],
          excess: member.excess[period],
          excessReason: member.excessReasons[period],
          to: member.lastDay,
          sample: member.sample,
        });
        const { from, days } = tiles[at]!;
        if (period === "sinceCall") expect(from).toBe(member.baseDay);
        if (member.returns[period] === null) continue;
        known += 1;
        const { items: closes } = (await call<Bars>(bars, { params: { symbol: member.symbol } })).body;
        const [start, end] = [from, member.lastDay].map((day) => closes.findIndex((bar) => bar.day === day));
        const [before, after] = [closes[start!]!, closes[end!]!].map(
          ({ close, adjClose }) => adjClose ?? close,
        );
        expect(after! / before! - 1).toBeCloseTo(member.returns[period]!, 8);
        expect(days).toBe(end! - start!);
      }
    }
  }
  expect(known > 30).toBe(period !== "1y"); // the bars begin less than a year before
});

it("the themes are the board's, with its numbers of the period", async () => {
  const [{ themes }, board] = [await mapOf("?period=1m"), (await call<ThemesAnswer>(list)).body];
  expect(themes).toEqual(
    board.items.map(({ slug, level, parent, nameEn, nameZh, returns, excess }) => ({
      ...{ slug, level, parent, nameEn, nameZh },
      return: returns["1m"],
      excess: excess["1m"],
    })),
  );
});

it("the spread is the 95th percentile of the tickers' excess returns", async () => {
  const { spread, items } = await mapOf("?period=ytd");
  const sizes = items.flatMap(({ excess }) => (excess === null ? [] : Math.abs(excess)));
  const share = sizes.filter((size) => size <= spread!).length / sizes.length;
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThan(1);
});

it("a sector's own ticker has a tile under the sector, one of its themes' has none there", async () => {
  const watched = (await mapOf()).items.filter(({ theme }) => theme === "optical-modules")[0]!.symbol;
  for (const symbol of ["600036.SH", watched])
    await call(watch, { params: { slug: "communication" }, json: { symbol } });
  const { items } = await mapOf();
  expect(items.filter(({ theme }) => theme === "communication").map(({ symbol }) => symbol)).toEqual([
    "600036.SH",
  ]);
  expect(items.find(({ symbol }) => symbol === "600036.SH")).toMatchObject({
    ...{ return: null, reason: "no_bars", excess: null, excessReason: "no_bars", from: null, days: null },
  });
});

it("a past day has the tickers of that day", async () => {
  const before = await mapOf("?asOf=2025-07-01");
  expect(before.items.some(({ symbol }) => symbol === "600036.SH")).toBe(false);
  expect(before.asOf).toBe("2025-07-01");
});
