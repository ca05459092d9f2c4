import { beforeAll, describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import { call } from "@/lib/http/testing/call";
import type { ComparedThemesAnswer } from "@/lib/board/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeCorrelation, ThemeSeries } from "@/lib/themes/series-schema";
import type { Watchlist } from "@/lib/watchlist/schema";
import { GET as compare } from "./comparison/route";
import { GET as priceSeries } from "./price-series/route";
import { GET as correlation } from "./themes/[slug]/correlation/route";
import { GET as read } from "./themes/[slug]/route";
import { GET as series } from "./themes/[slug]/series/route";
import { GET as list } from "./themes/route";
import { GET as watchlist } from "./watchlist/route";

// Every ticker begins with generated bars up to 2025-06-30. Three of the five optical modules get real ones.
const REAL: Record<string, string[]> = {
  "300308.SZ": ["2025-02-05,100", "2025-02-06,110", "2025-02-07,121"],
  "300502.SZ": ["2025-02-05,50", "2025-02-06,50", "2025-02-07,55"],
  "300394.SZ": ["2025-02-05,10", "2025-02-06,9", "2025-02-07,9"],
};
const CSI300 = ["2025-02-05,4000", "2025-02-06,4000", "2025-02-07,4200"];

const detail = async (slug: string, query = "") =>
  (await call<ThemeDetail>(read, { params: { slug }, query })).body;
const line = async (slug: string, query = "") =>
  (await call<ThemeSeries>(series, { params: { slug }, query })).body;

beginWithSeededBoard();

describe("a real benchmark against members of generated bars", () => {
  it("is unknown, as is the market leg; the members have their own newest day", async () => {
    const before = await detail("optical-modules");
    expect(before).toMatchObject({ sample: true, priceDay: "2025-06-30", benchmark: { sample: true } });
    expect(before.relativeReasons.sinceCall).toBeNull();
    await importCloses("000300.SH", CSI300);
    const theme = await detail("optical-modules");
    expect(theme.returns).toEqual(before.returns);
    expect(theme).toMatchObject({ sample: true, imported: false, priceDay: "2025-06-30" });
    expect([theme.relative.sinceCall, theme.relativeReasons.sinceCall]).toEqual([null, "sample_members"]);
    expect([theme.excess["1m"], theme.excessReasons["1m"]]).toEqual([null, "sample_members"]);
    expect(theme).toMatchObject({
      market: "unknown",
      why: { relative: null, relativeReason: "sample_members" },
    });
    const { points } = await line("optical-modules");
    expect(points.every(({ benchmark, relative }) => benchmark === null && relative === null)).toBe(true);
    // The board's own price day is the newest of the real bars.
    const board = (await call<ThemesAnswer>(list)).body;
    expect(board.priceDay).toBe("2025-02-07");
    expect(board.items.map(({ priceDay }) => priceDay)).toEqual(Array(11).fill("2025-06-30"));
  });
});

describe("three members with real bars and two with generated ones", () => {
  beforeAll(async () => {
    for (const [symbol, rows] of Object.entries(REAL)) await importCloses(symbol, rows);
  });

  it("have the index of the three", async () => {
    const theme = await detail("optical-modules");
    // 02-06: (0.10 + 0 − 0.10) / 3 = 0 → 100; 02-07: (0.10 + 0.10 + 0) / 3 → 106.666…
    expect(theme.returns.sinceCall).toBeCloseTo(0.2 / 3, 12);
    expect(theme).toMatchObject({ sample: false, imported: true, priceDay: "2025-02-07" });
    expect(theme.coverage).toEqual({ priced: 3, of: 5 });
    // against 4200 / 4000
    expect(theme.excess.sinceCall).toBeCloseTo(0.2 / 3 - 0.05, 12);
    expect(theme.relative.sinceCall).toBeCloseTo((1 + 0.2 / 3) / 1.05 - 1, 12);
    const { points } = await line("optical-modules");
    expect(points.map(({ day, eligible, members, priced }) => [day, eligible, members, priced])).toEqual([
      ["2025-02-05", 0, 5, 3],
      ["2025-02-06", 3, 5, 3],
      ["2025-02-07", 3, 5, 3],
    ]);
    expect(points.at(-1)?.excess).toBe(theme.excess.sinceCall);
  });

  it("show the other two as without bars everywhere", async () => {
    const { members, stale } = await detail("optical-modules");
    const others = members.filter(({ symbol }) => !(symbol in REAL));
    expect(others).toHaveLength(2);
    for (const member of others) {
      expect(member).toMatchObject({ lastDay: null, baseDay: null, sample: false, contribution: null });
      expect(member).toMatchObject({ sinceAdded: null, sinceAddedReason: "no_bars", adjustment: null });
      expect(member.reasons.sinceCall).toBe("no_bars");
    }
    expect(stale.map(({ symbol }) => symbol).sort()).toEqual(others.map(({ symbol }) => symbol).sort());
    const rows = (await call<Watchlist>(watchlist, { query: "?theme=optical-modules" })).body.items;
    for (const row of rows.filter(({ symbol }) => !(symbol in REAL)))
      expect(row).toMatchObject({
        lastClose: null,
        month1: null,
        sample: false,
        reasons: { sinceCall: "no_bars" },
      });
    const together = await call<ThemeCorrelation>(correlation, { params: { slug: "optical-modules" } });
    expect(together.body).toMatchObject({ sample: false, priceDay: "2025-02-07" });
    const index = together.body.items.findIndex(({ symbol }) => symbol === others[0]!.symbol);
    expect(together.body.days[index]!.every((days) => days === 0)).toBe(true);
  });

  it("make the sector's prices real; its other themes stay unchanged", async () => {
    const sector = await detail("communication");
    expect(sector).toMatchObject({ sample: false, coverage: { priced: 3, of: 11 }, priceDay: "2025-02-07" });
    expect(sector.returns.sinceCall).toBeCloseTo(0.2 / 3, 12);
    expect(await detail("operators")).toMatchObject({ sample: true, priceDay: "2025-06-30" });
  });

  it.each(["ytd", "sinceCall"])("leave a theme on generated bars without an excess, %s", async (period) => {
    const query = `?themes=optical-modules,operators&period=${period}`;
    const { benchmark, points, items } = (await call<ComparedThemesAnswer>(compare, { query })).body;
    expect(benchmark?.symbol).toBe("000300.SH");
    const both = points.filter(({ levels }) => levels.every((level) => level !== null));
    expect(both.length).toBeGreaterThan(1);
    expect(both.at(-1)!.excess).toEqual([expect.closeTo(0.2 / 3 - 0.05, 7), null]);
    expect(points.filter(({ excess }) => excess[1] !== null)).toEqual([]);
    expect(items.map(({ reason, excessReason }) => [reason, excessReason])).toEqual([
      [null, null],
      [null, "sample_members"],
    ]);
  });

  it("have no relative return against a benchmark of generated bars", async () => {
    const theme = await detail("optical-modules", "?benchmark=HSI");
    expect(theme.benchmark).toMatchObject({ symbol: "HSI.HK", sample: true, baseDay: null });
    expect(theme.returns.sinceCall).toBeCloseTo(0.2 / 3, 12);
    expect([theme.excess.sinceCall, theme.excessReasons.sinceCall]).toEqual([null, "sample_benchmark"]);
  });

  it("leave a view before the first real bar unchanged", async () => {
    const before = await detail("optical-modules", "?asOf=2025-02-04");
    expect(before).toMatchObject({ sample: true, imported: false });
    expect(before.coverage.priced).toBeGreaterThan(0);
  });

  it("aren't stale next to generated bars that end in June", async () => {
    const { body } = await call<{ items: { symbol: string; stale: boolean }[] }>(priceSeries);
    expect(body.items.filter(({ stale }) => stale)).toEqual([]);
  });
});
