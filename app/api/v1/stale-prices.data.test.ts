import { beforeAll, describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import { call } from "@/lib/http/testing/call";
import { PERIODS, perPeriod } from "@/lib/domain/calendar/period";
import type { ComparedThemesAnswer } from "@/lib/board/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import type { Watchlist } from "@/lib/watchlist/schema";
import { GET as compare } from "./comparison/route";
import { GET as read } from "./themes/[slug]/route";
import { GET as series } from "./themes/[slug]/series/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as list, POST as createTheme } from "./themes/route";
import { GET as watchlist } from "./watchlist/route";

const NEWEST = "2026-06-30";

async function makeTheme(slug: string, symbols: readonly string[], benchmark: string) {
  const json = { nameEn: slug, callDay: "2025-02-04", benchmark };
  expect((await call(createTheme, { json })).status).toBe(201);
  for (const symbol of symbols) {
    const added = await call(watch, { params: { slug }, json: { symbol, addedOn: "2025-02-04" } });
    expect(added.status).toBe(201);
  }
}

const detail = async (slug: string, asOf = NEWEST) =>
  (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}` })).body;
const line = async (slug: string) =>
  (await call<ThemeSeries>(series, { params: { slug }, query: `?asOf=${NEWEST}` })).body;
const onBoard = async (slug: string): Promise<ThemeItem> =>
  (await call<ThemesAnswer>(list, { query: `?asOf=${NEWEST}` })).body.items.find(
    (item) => item.slug === slug,
  )!;

beginWithSeededBoard();
beforeAll(async () => {
  // The newest real bar of the board is of Tuesday 30 June 2026; 16 June is ten weekdays earlier, 15 June eleven.
  await importCloses("600100.SH", ["2025-02-05,100", "2025-04-30,279.6"]);
  await importCloses("600101.SH", ["2025-02-05,100", "2026-03-31,150", "2026-06-29,240", `${NEWEST},268.8`]);
  await importCloses("000905.SH", ["2025-02-05,5000", "2026-03-31,5605"]);
  await importCloses("000300.SH", ["2025-02-05,4000", "2026-06-29,8652", `${NEWEST},8652`]);
  await importCloses("000852.SH", ["2025-02-05,1000", "2026-03-31,1500", "2026-06-29,2000"]);
  await makeTheme("ended", ["600100.SH"], "000300.SH");
  await makeTheme("current", ["600101.SH"], "000300.SH");
  await makeTheme("against-ended", ["600101.SH"], "000905.SH");
  await makeTheme("against-shorter", ["600101.SH"], "000852.SH");
});

describe("a theme without any member's bar in the last ten weekdays", () => {
  it("has no return, not even since the call, and has its last known value", async () => {
    const theme = await detail("ended");
    expect(theme.coverage).toEqual({ priced: 0, of: 1 });
    expect(theme.returns).toEqual(perPeriod(() => null));
    expect(theme.reasons).toEqual(perPeriod(() => "stale"));
    expect(theme.excess).toEqual(perPeriod(() => null));
    expect(theme.lastKnown).toEqual({ day: "2025-04-30", value: expect.closeTo(1.796, 12) }); // 279.6 / 100 − 1
    expect(theme).toMatchObject({ market: "unknown", drawdown: null, breadthReason: "stale" });
    const [member] = theme.members;
    expect(member?.reasons.sinceCall).toBe("stale");
    expect(member?.lastKnown).toEqual({ day: "2025-04-30", value: expect.closeTo(1.796, 12) });
    expect([member?.sinceAdded, member?.sinceAddedReason]).toEqual([null, "stale"]);
    const rows = (await call<Watchlist>(watchlist, { query: `?asOf=${NEWEST}&theme=ended` })).body.items;
    expect(rows).toMatchObject([{ sinceCall: null, reasons: { sinceCall: "stale", sinceAdded: "stale" } }]);
  });

  it("has no sparkline of days fourteen months ago, and its line ends with its bars", async () => {
    expect((await onBoard("ended")).sparkline).toEqual([]);
    expect((await onBoard("current")).sparkline.map(({ day }) => day)).toEqual(["2026-06-29", NEWEST]);
    const { points, statuses } = await line("ended");
    expect(points.at(-1)?.day).toBe("2025-04-30");
    expect(statuses.at(-1)).toMatchObject({ to: NEWEST, status: (await detail("ended")).status });
  });

  it("was current while its bars were", async () => {
    const then = await detail("ended", "2025-04-30");
    expect(then.returns.sinceCall).toBeCloseTo(1.796, 12);
    expect(then.lastKnown).toBeNull();
  });
});

describe("excess and relative", () => {
  it("are the difference of the returns, and the ratio used by the status", async () => {
    const theme = await detail("current");
    expect(theme.returns.sinceCall).toBeCloseTo(1.688, 12); // 268.8 / 100 − 1
    expect(theme.excess.sinceCall).toBeCloseTo(0.525, 12); // 168.8 − 116.3 = 52.5 points
    expect(theme.relative.sinceCall).toBeCloseTo(2.688 / 2.163 - 1, 12); // +24.3 %
    expect(theme.why).toMatchObject({ excess: theme.excess.sinceCall, relative: theme.relative.sinceCall });
    expect([theme.statusExcess, theme.statusRelative]).toEqual([theme.why.excess, theme.why.relative]);
    expect(Object.keys(theme.excess)).toEqual([...PERIODS]);
  });
});

describe("a benchmark that ended", () => {
  it("three months earlier is unknown in every response", async () => {
    const theme = await detail("against-ended");
    expect(theme.benchmark).toMatchObject({ lastDay: "2026-03-31", stale: true });
    expect(theme.returns.sinceCall).toBeCloseTo(1.688, 12);
    const known = PERIODS.filter((period) => theme.reasons[period] === null);
    expect(known).toEqual(["1d", "1w", "1m", "3m", "6m", "ytd", "1y", "sinceCall"]);
    for (const item of [theme, await onBoard("against-ended")]) {
      expect(item.relativeReasons).toEqual(perPeriod(() => "stale_benchmark"));
      expect(item.relative).toEqual(perPeriod(() => null));
      expect(item.excess).toEqual(perPeriod(() => null));
      expect(item).toMatchObject({ market: "unknown", status: "unproven", statusRelative: null });
    }
    expect(theme.why).toMatchObject({ relative: null, excess: null, relativeReason: "stale_benchmark" });
    const { points, statuses } = await line("against-ended");
    expect(
      points.map(({ day, benchmark, relative }) => [day, benchmark === null, relative === null]),
    ).toEqual([
      ["2025-02-05", false, false],
      ["2026-03-31", false, false],
      ["2026-06-29", true, true],
      [NEWEST, true, true],
    ]);
    expect(statuses.at(-1)?.status).toBe(theme.status);
  });

  it("a day earlier is compared up to the last common day in every response", async () => {
    const theme = await detail("against-shorter");
    expect(theme.benchmark).toMatchObject({ lastDay: "2026-06-29", stale: false, commonDay: "2026-06-29" });
    expect(theme.returns.sinceCall).toBeCloseTo(1.688, 12); // to 06-30
    expect(theme.excess.sinceCall).toBeCloseTo(1.4 - 1, 12); // 240 / 100 and 2000 / 1000, to 06-29
    expect(theme.relative.sinceCall).toBeCloseTo(2.4 / 2 - 1, 12);
    expect(theme.why.relative).toBe(theme.relative.sinceCall);
    expect((await onBoard("against-shorter")).relative).toEqual(theme.relative);
    const last = (await line("against-shorter")).points.at(-1);
    expect(last).toMatchObject({
      day: NEWEST,
      relative: theme.relative.sinceCall,
      excess: theme.excess.sinceCall,
    });
    expect(theme.market).toBe("ahead");
  });

  it("a day earlier is compared up to it on a chart of several themes, too", async () => {
    const query = `?themes=current,against-shorter&benchmark=000852.SH&asOf=${NEWEST}`;
    for (const period of ["1m", "sinceCall"] as const) {
      const { points, items } = (
        await call<ComparedThemesAnswer>(compare, { query: `${query}&period=${period}` })
      ).body;
      const theme = await detail("against-shorter");
      expect(points.at(-1)?.day).toBe(NEWEST);
      expect(points.at(-1)?.excess[1]).toBeCloseTo(theme.excess[period]!, 7);
      expect(items[1]?.excessReason).toBeNull();
    }
  });
});
