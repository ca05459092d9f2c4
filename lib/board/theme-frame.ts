import { readClaims, type ClaimRow } from "@/lib/claims/data";
import { clipSpans, mergeMembers } from "@/lib/domain/theme/membership";
import { countsIn, sourceMismatch, themeSource, type BarSource } from "@/lib/domain/theme/sample-bars";
import type { Day } from "@/lib/domain/calendar/day";
import { benchmarkTickers, resolveBenchmark } from "@/lib/board/benchmarks";
import { marketSummaries, type MarketRequest, type MarketSummary } from "@/lib/board/theme-markets";
import type { BoardView } from "@/lib/board/view";
import { openMoves } from "@/lib/prices/checks/ticker-checks";
import type { OpenMove } from "@/lib/prices/checks/schema";
import { priceDayOf } from "@/lib/prices/data";
import { callDayOf, closureOf, readThemeRows, type ThemeRow } from "@/lib/themes/data";
import type { BenchmarkSource } from "@/lib/themes/detail-schema";
import { barSource, type TickerWithSeries } from "@/lib/tickers/data";
import { readBoardWatches, type BoardWatch } from "@/lib/watchlist/data";

/** A theme's row with those of its sector and subthemes. */
export type FamilyRow = ThemeRow & { parent: ThemeRow | null; children: ThemeRow[] };

/** A theme's market numbers against one benchmark by one base rule, with their input. */
export interface MarketReading {
  benchmark: TickerWithSeries | null;
  request: MarketRequest;
  summary: MarketSummary;
}

/** The market data of a theme. */
export interface BoardMarket {
  /** The theme's own watches and, for a sector, those of its subthemes. */
  watches: BoardWatch[];
  /** The kind of bars used: generated bars count only if no watched ticker of the theme has real ones. */
  source: BarSource;
  /** The day of the theme's numbers: the newest day of the bars they use. */
  priceDay: Day | null;
  /** By the view's base rule and benchmark. */
  view: MarketReading;
  /** By first close against the theme's own benchmark, independent of the view; the input of the status. */
  status: MarketReading;
  /** The source of the status benchmark: theme, sector, report or setting. */
  benchmarkFrom: BenchmarkSource | null;
  /** Open price moves that affect the members' returns in the view. */
  suspected: OpenMove[];
}

/** The part of a theme that notes don't affect. */
export interface ThemeFrame {
  row: FamilyRow;
  market: BoardMarket;
  claims: ClaimRow[];
  /** Every theme and sector for which evidence on these claims counts. */
  claimThemes: ThemeRow[];
}

/** Returns the frames of a view's themes, in board order. */
export async function loadThemeFrames(view: BoardView): Promise<ThemeFrame[]> {
  const { asOf, until } = view;
  const [rows, watches, claims] = await Promise.all([
    readThemeRows(asOf, until),
    readBoardWatches(asOf, until),
    readClaims(until),
  ]);
  const benchmarks = await benchmarkTickers(view, rows);
  const called = claims.filter(({ report }) => report.callDay <= asOf);
  const families = rows.map((row): FamilyRow => ({
    ...row,
    parent: rows.find(({ id }) => id === row.parentId) ?? null,
    children: rows.filter(({ parentId }) => parentId === row.id),
  }));
  const plans = families.map((row) => planMarket(row, view, watches, benchmarks));
  const [summaries, moves] = await Promise.all([
    marketSummaries([...plans.map((plan) => plan.view.request), ...plans.map((plan) => plan.status.request)]),
    openMoves([...new Set(watches.map(({ ticker }) => ticker.symbol))], until),
  ]);
  return families.map((row, i) => {
    const plan = plans[i]!;
    const summary = summaries[i]!;
    return {
      row,
      market: {
        ...plan,
        view: { ...plan.view, summary },
        status: { ...plan.status, summary: summaries[plans.length + i]! },
        suspected: movesInReturns(summary, moves),
      },
      ...claimsOn(row, called, rows),
    };
  });
}

/** The open price moves between each member's base day and its last bar up to the price day. */
function movesInReturns(
  { members }: MarketSummary,
  moves: ReadonlyMap<string, readonly OpenMove[]>,
): OpenMove[] {
  return members.flatMap(({ symbol, baseDay, lastDay }) =>
    (moves.get(symbol) ?? []).filter(
      ({ day }) => baseDay !== null && lastDay !== null && day > baseDay && day <= lastDay,
    ),
  );
}

const seriesOf = (ticker: TickerWithSeries) => ({
  tickerId: ticker.id,
  revision: ticker.series?.bars ? ticker.series.revision : 0,
});

function memberSpans(row: ThemeRow, watches: readonly BoardWatch[], through: Day | null) {
  return watches
    .filter((watch) => watch.themeId === row.id)
    .map(({ ticker, addedOn, removedOn }) => ({
      symbol: ticker.symbol,
      spans: through === null ? [{ addedOn, removedOn }] : clipSpans([{ addedOn, removedOn }], through),
      history: { days: [], closes: [] },
    }))
    .filter((member) => member.spans.length > 0);
}

/**
 * The theme's own watches and, for a sector, those of its subthemes; a closed subtheme's watches end on its closing
 * day.
 */
function familySpans({ children, ...row }: FamilyRow, watches: readonly BoardWatch[], asOf: Day) {
  return mergeMembers(
    memberSpans(row, watches, null),
    ...children.map((child) => memberSpans(child, watches, closureOf(child, asOf)?.day ?? null)),
  );
}

type Unread = Omit<MarketReading, "summary">;
type MarketPlan = Omit<BoardMarket, "view" | "status" | "suspected"> & { view: Unread; status: Unread };

/** Selects the bars and the benchmark of a theme's market numbers. */
function planMarket(
  row: FamilyRow,
  view: BoardView,
  all: readonly BoardWatch[],
  benchmarks: readonly TickerWithSeries[],
): MarketPlan {
  const { asOf } = view;
  const family = new Set([row, ...row.children].map(({ id }) => id));
  const watches = all.filter((watch) => family.has(watch.themeId));
  const tickers = new Map(watches.map(({ ticker }) => [ticker.symbol, ticker]));
  const sourceOf = (symbol: string) => barSource(tickers.get(symbol)!, asOf);
  const spans = familySpans(row, watches, asOf);
  const source = themeSource(spans.map(({ symbol }) => sourceOf(symbol)));
  const members = spans.map(({ symbol, spans }) => ({
    symbol,
    spans,
    series: countsIn(source, sourceOf(symbol)) ? seriesOf(tickers.get(symbol)!) : null,
  }));
  const priceDay = priceDayOf(source ?? undefined, view);
  const reading = (callDay: Day, base: BoardView["base"], benchmark: TickerWithSeries | null): Unread => ({
    benchmark,
    request: {
      callDay,
      asOf,
      priceDay,
      base,
      closedOn: closureOf(row, asOf)?.day ?? null,
      members,
      benchmark: benchmark && {
        symbol: benchmark.symbol,
        series: seriesOf(benchmark),
        mismatch: sourceMismatch(source, barSource(benchmark, asOf)),
      },
    },
  });
  const own = resolveBenchmark(row, view, benchmarks);
  const ownBenchmark = own?.ticker ?? null;
  const shown = view.benchmark
    ? (benchmarks.find(({ symbol }) => symbol === view.benchmark) ?? null)
    : ownBenchmark;
  return {
    watches,
    source,
    priceDay,
    view: reading(callDayOf(row, view.call), view.base, shown),
    status: reading(row.calledOn, "first_close", ownBenchmark),
    benchmarkFrom: own?.from ?? null,
  };
}

/** The claims linked to a theme or to one of its subthemes. */
function claimsOn(row: FamilyRow, all: readonly ClaimRow[], rows: readonly ThemeRow[]) {
  const family = new Set([row, ...row.children].map(({ id }) => id));
  const claims = all.filter((claim) => claim.themes.some(({ themeId }) => family.has(themeId)));
  const linked = new Set(claims.flatMap((claim) => claim.themes.map(({ themeId }) => themeId)));
  return {
    claims,
    claimThemes: rows.filter(
      ({ id }) => linked.has(id) || rows.some((each) => each.parentId === id && linked.has(each.id)),
    ),
  };
}
