import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board, BoardTheme } from "@/lib/board/data";
import type { ComparedThemesAnswer, ComparedThemesQuery } from "@/lib/board/schema";
import { themeItem } from "@/lib/board/theme-item";
import { fullMarket, type MarketRequest } from "@/lib/board/theme-markets";
import { boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import type { ViewQuery } from "@/lib/contract/fields";
import type { Day } from "@/lib/domain/calendar/day";
import type { Period } from "@/lib/domain/calendar/period";
import { levelsOn } from "@/lib/domain/theme/compared-levels";
import { comparedSpan } from "@/lib/domain/theme/compared-span";
import { pointsFrom } from "@/lib/domain/theme/series-span";
import { sourceMismatch } from "@/lib/domain/theme/sample-bars";
import type { LevelPoint } from "@/lib/domain/theme/sparkline";
import type { ThemeMarket } from "@/lib/domain/theme/theme-market";
import type { SeriesPoint } from "@/lib/domain/theme/theme-series";
import { fail, ok, type Result } from "@/lib/result";
import type { ComparedAnswer, ThemeComparison } from "@/lib/themes/series-schema";
import { barSource } from "@/lib/tickers/data";

/** GET /comparison: the indices of two to six themes, in the order of the query. */
export async function readComparedThemes(
  query: ComparedThemesQuery,
  context: Context,
): Promise<Result<ComparedThemesAnswer>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { view } = board.value;
  const { themes: slugs, period } = query;
  return ok(
    await cachedAnswer(board.value, ["compared", slugs, period], async () => {
      const themes = slugs.flatMap((slug) => board.value.themes.find(({ row }) => row.slug === slug) ?? []);
      const symbols = new Set(themes.map(({ market }) => market.view.benchmark?.symbol));
      const priceDay = latestPriceDay(themes, view);
      return {
        unknown: slugs.filter((slug) => !themes.some(({ row }) => row.slug === slug)),
        ...(await compared(themes, {
          benchmarkOf: symbols.size === 1 ? themes : [],
          period,
          priceDay,
          view,
        })),
      };
    }),
  );
}

/** GET /themes/{slug}/comparison: a sector's index and those of its subthemes since the call, against its benchmark. */
export async function readSectorComparison(
  slug: string,
  query: ViewQuery,
  context: Context,
): Promise<Result<ThemeComparison>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { themes, view } = board.value;
  const sector = themes.find(({ row }) => row.slug === slug);
  if (!sector) return fail("not_found");
  return ok(
    await cachedAnswer(board.value, ["comparison", slug], async () => {
      const children = themes.filter(({ row }) => row.parentId === sector.row.id);
      const { priceDay } = sector.market;
      const answer = await compared([sector, ...children], {
        benchmarkOf: [sector],
        period: "sinceCall",
        priceDay,
        view,
      });
      return { theme: slug, ...withSectorApart(answer) };
    }),
  );
}

/** The first theme of a comparison apart from the others. */
function withSectorApart({ items, points, ...answer }: ComparedAnswer): Omit<ThemeComparison, "theme"> {
  return {
    ...answer,
    items: items.slice(1),
    points: points.map(({ levels, excess, ...point }) => ({
      ...point,
      levels: levels.slice(1),
      excess: excess.slice(1),
    })),
    sector: {
      ...items[0]!,
      levels: points.map(({ levels }) => levels[0]!),
      excess: points.map(({ excess }) => excess[0]!),
    },
  };
}

interface Comparison {
  /** The themes whose benchmark is drawn, from the base of the earliest; empty for none. */
  benchmarkOf: readonly BoardTheme[];
  period: Period;
  priceDay: string | null;
  view: Board["view"];
}

async function compared(
  themes: readonly BoardTheme[],
  { benchmarkOf, period, priceDay, view }: Comparison,
): Promise<ComparedAnswer> {
  const [lead] = benchmarkOf;
  const markets = await Promise.all(themes.map((theme) => fullMarket(requestAgainst(lead, theme, view))));
  const leads = await Promise.all(benchmarkOf.map(({ market }) => fullMarket(market.view.request)));
  const lines: (readonly LevelPoint[])[] = markets.map(({ points }) => points);
  const days = new Set(lines.flatMap((line) => line.map(({ day }) => day)));
  const benchmark = benchmarkLine(leads.map(({ points }) => points)).filter(({ day }) => days.has(day));
  const drawn = [...lines, benchmark];
  const { from, points } = comparedSpan(drawn, period, priceDay);
  const excess = levelsOn(
    markets.map((market) => excessLine(market, from)),
    points.map(({ day }) => day),
  ).map(({ levels }, index) =>
    levels.map((value, at) => (points[index]!.levels[at] === null ? null : value)),
  );
  return {
    asOf: view.asOf,
    base: view.base,
    period,
    priceDay,
    from,
    benchmark: lead ? themeItem(lead, view).benchmark : null,
    items: themes.map((theme, at) => {
      const { slug, level, nameEn, nameZh, callDay, sample } = themeItem(theme, view);
      const { t0, reasons, volatility, measureReasons, relativeReasons } = markets[at]!;
      const hasLine = points.some(({ levels }) => levels[at] !== null);
      const reason = hasLine ? null : (reasons[period] ?? "stale");
      // All lines of a period begin on one day, so a theme may have one over a period that begins before it.
      const over = reasons[period] === "before_start" ? "sinceCall" : period;
      return {
        ...{ slug, level, nameEn, nameZh, callDay, sample, t0, volatility },
        volatilityReason: measureReasons.volatility,
        reason,
        excessReason: excess.some((values) => values[at] !== null)
          ? null
          : (reason ?? relativeReasons[over] ?? "no_common_day"),
      };
    }),
    points: points.map(({ day, levels: all }, index) => {
      const levels = all.slice(0, themes.length);
      const benchmark = all[themes.length] ?? null;
      return { day, levels, benchmark, excess: excess[index]!.map(rounded) };
    }),
  };
}

/** A theme's market against the benchmark of another one; against none if that has none. */
function requestAgainst(lead: BoardTheme | undefined, theme: BoardTheme, view: Board["view"]): MarketRequest {
  const { request } = theme.market.view;
  const other = lead?.market.view;
  if (!other?.benchmark || !other.request.benchmark) return { ...request, benchmark: null };
  const mismatch = sourceMismatch(theme.market.source, barSource(other.benchmark, view.asOf));
  return { ...request, benchmark: { ...other.request.benchmark, mismatch } };
}

/** The newest day of the themes' numbers: those that rest on samples may have another one. */
function latestPriceDay(themes: readonly BoardTheme[], view: Board["view"]) {
  const days = themes.flatMap(({ market }) => market.priceDay ?? []).sort();
  return days.at(-1) ?? view.priceDay;
}

/** The benchmark's levels beside the series that began first: their base is the earliest. */
function benchmarkLine(series: readonly (readonly SeriesPoint[])[]): LevelPoint[] {
  const [earliest] = series
    .filter((points) => points.some(({ benchmark }) => benchmark !== null))
    .toSorted((a, b) => (a[0]!.day < b[0]!.day ? -1 : 1));
  return (earliest ?? []).flatMap(({ day, benchmark }) =>
    benchmark === null ? [] : [{ day, level: benchmark }],
  );
}

/** Differences have up to seventeen digits, which would be almost half of the answer; + 0 makes −0 plain. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e8) / 1e8 + 0);

/** A theme's excess since the call, each side from its own base, or since a day that all themes have. */
function excessLine({ points, benchmark }: ThemeMarket, from: Day | null) {
  const since = from === null ? points : pointsFrom(points, from, benchmark?.commonDay ?? null);
  return since.map(({ day, excess }) => ({ day, level: excess }));
}
