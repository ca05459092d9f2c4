import { describe, expect, it, vi } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import { correlation } from "@/lib/domain/theme/correlation";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeCorrelation, ThemeSeries } from "@/lib/themes/series-schema";
import type { Bars } from "@/lib/prices/series/schema";
import { GET as correlationOf } from "./themes/[slug]/correlation/route";
import { GET as detailOf, PATCH as patchTheme } from "./themes/[slug]/route";
import { GET as seriesOf } from "./themes/[slug]/series/route";
import { POST as addWatch } from "./themes/[slug]/watches/route";
import { GET as board, POST as createTheme } from "./themes/route";
import { GET as barsOf } from "./tickers/[symbol]/bars/route";

// A fixed day, so that midnight can't fall between two compared responses.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

const asked = async (slug: string, query = "") =>
  call<ThemeCorrelation>(correlationOf, { params: { slug }, query });
const detail = async (slug: string, query = "") =>
  (await call<ThemeDetail>(detailOf, { params: { slug }, query })).body;
const series = async (slug: string, query = "") =>
  (await call<ThemeSeries>(seriesOf, { params: { slug }, query })).body;
const patch = (slug: string, json: unknown) =>
  call<ThemeItem>(patchTheme, { method: "PATCH", params: { slug }, json });
const history = async (symbol: string) => {
  const { items } = (await call<Bars>(barsOf, { params: { symbol } })).body;
  return { days: items.map(({ day }) => day), closes: items.map(({ close }) => close) };
};

describe("correlation", () => {
  it("is calculated from the members' own bars, is symmetric, and has the number of days behind each value", async () => {
    const { status, body } = await asked("operators");
    expect([status, body.window, body.minimum, body.sample]).toEqual([200, 120, 20, true]);
    const symbols = body.items.map(({ symbol }) => symbol);
    expect(symbols).toEqual((await detail("operators")).members.map(({ symbol }) => symbol));
    const bars = await Promise.all(symbols.map(history));
    for (const [i, row] of body.matrix.entries()) {
      expect(row).toHaveLength(symbols.length);
      for (const [j, value] of row.entries()) {
        const own = correlation(bars[i]!, bars[j]!, body.priceDay!);
        expect(own).toEqual({ value, days: body.days[i]![j], reason: body.reasons[i]![j] });
        expect(value).toBe(body.matrix[j]![i]);
      }
      expect(row[i]).toBeCloseTo(1, 9);
    }
    // Hong Kong's and the mainland's holidays differ
    const [sh, hk] = [symbols.indexOf("600941.SH"), symbols.indexOf("00941.HK")];
    expect(body.days[sh]![hk]).toBeLessThanOrEqual(120);
  });

  it("uses only bars up to the day of the view, and has a reason if unknown", async () => {
    const narrow = (await asked("operators", "?window=20")).body;
    expect(Math.max(...narrow.days.flat())).toBe(20);
    const later = (await asked("operators", "?asOf=2025-03-03")).body;
    const wide = (await asked("operators")).body;
    expect(later.matrix).not.toEqual(wide.matrix);

    const theme = (
      await call<ThemeItem>(createTheme, { json: { nameEn: "Two of them", callDay: "2025-02-04" } })
    ).body.slug;
    expect((await asked(theme)).body).toMatchObject({ items: [], matrix: [], days: [], reasons: [] });
    for (const symbol of ["300308.SZ", "688981.SH"])
      await call(addWatch, { params: { slug: theme }, json: { symbol, addedOn: "2025-02-04" } });
    const { matrix, days, reasons } = (await asked(theme)).body;
    expect([matrix[0]![1], days[0]![1], reasons[0]![1]]).toEqual([null, 0, "too_few_returns"]);
    expect([matrix[1]![1], reasons[1]![1]]).toEqual([null, "too_few_returns"]);
  });

  it.each(["window=19", "window=1001", "window=x", "asOf=2025-02-30"])("refuses ?%s", async (query) =>
    expect((await asked("operators", `?${query}`)).status).toBe(422),
  );

  it("of an unknown theme isn't found", async () =>
    expect((await asked("nothing-like-it")).status).toBe(404));
});

describe("a theme's other measures", () => {
  it("contributions sum to the index's return exactly", async () => {
    for (const { slug } of (await call<ThemesAnswer>(board)).body.items) {
      const { members, returns } = await detail(slug);
      const sum = members.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
      expect(sum).toBeCloseTo(returns.sinceCall!, 12);
    }
  });

  it("coverage by market sums to the coverage, and has each market's newest bar day", async () => {
    const { markets, coverage, lastDays, measureReasons } = await detail("operators");
    const total = (key: "priced" | "of") => markets.reduce((sum, each) => sum + each[key], 0);
    expect({ priced: total("priced"), of: total("of") }).toEqual(coverage);
    expect(markets.map(({ market }) => market)).toEqual(["HK", "SH"]);
    expect(Object.fromEntries(markets.map(({ market, lastDay }) => [market, lastDay]))).toEqual(lastDays);
    expect(measureReasons).toEqual({ breadth: null, drawdown: null, volatility: null });
    const early = await detail("operators", "?asOf=2025-02-06");
    expect([early.volatility, early.measureReasons.volatility]).toEqual([null, "too_few_returns"]);
  });
});

describe("the status day by day", () => {
  it("ends with the view's status, independent of the view's benchmark", async () => {
    for (const slug of ["operators", "communication", "optical-modules"]) {
      const { statuses, t0, asOf } = await series(slug);
      expect(statuses[0]!.from).toBe(t0);
      expect(statuses.at(-1)).toMatchObject({ to: asOf, status: (await detail(slug)).status });
      expect((await series(slug, "?base=last_close&benchmark=HSTECH.HK&from=2025-05-01")).statuses).toEqual(
        statuses,
      );
      statuses.slice(1).forEach((each, i) => {
        expect(each.from > statuses[i]!.to).toBe(true);
        expect(each.status).not.toBe(statuses[i]!.status);
      });
    }
  });

  it("has on an earlier day the status of that day's view", async () => {
    const { statuses } = await series("operators");
    for (const day of ["2025-02-10", "2025-03-14", "2025-04-25", "2025-06-16"]) {
      const then = statuses.find(({ from, to }) => from <= day && day <= to)!;
      expect([day, then.status]).toEqual([day, (await detail("operators", `?asOf=${day}`)).status]);
    }
  });
});

describe("a sector's benchmark", () => {
  it("also applies to its themes without their own", async () => {
    expect(await detail("operators")).toMatchObject({ benchmarkFrom: "setting", ownBenchmark: null });
    const set = await patch("communication", { benchmark: "^HSI" });
    expect(set.body.benchmark).toMatchObject({ symbol: "HSI.HK" });
    expect(await detail("communication")).toMatchObject({ benchmarkFrom: "theme", ownBenchmark: "HSI.HK" });
    for (const slug of ["operators", "optical-modules"]) {
      const theme = await detail(slug);
      expect(theme).toMatchObject({ benchmarkFrom: "sector", ownBenchmark: null });
      expect([theme.benchmark!.symbol, theme.why.benchmark]).toEqual(["HSI.HK", "HSI.HK"]);
    }
    await patch("operators", { benchmark: "HSTECH.HK" });
    expect(await detail("operators")).toMatchObject({ benchmarkFrom: "theme", ownBenchmark: "HSTECH.HK" });
    // The view's benchmark changes the comparison, not the source of the theme's benchmark.
    const viewed = await detail("optical-modules", "?benchmark=000300.SH");
    expect([viewed.benchmark!.symbol, viewed.benchmarkFrom, viewed.why.benchmark]).toEqual([
      "000300.SH",
      "sector",
      "HSI.HK",
    ]);
    await patch("operators", { benchmark: null });
    expect((await detail("operators")).benchmark!.symbol).toBe("HSI.HK");
    await patch("communication", { benchmark: null });
    expect(await detail("operators")).toMatchObject({ benchmarkFrom: "setting" });
    expect((await patch("communication", { benchmark: "no such index" })).body).toMatchObject({
      code: "unknown_symbol",
      fields: { benchmark: "unknown_symbol" },
    });
  });
});
