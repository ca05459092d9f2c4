import { readClaims, type ClaimRow } from "@/lib/claims/data";
import type { Day } from "@/lib/domain/calendar/day";
import { clipSpans, mergeMembers } from "@/lib/domain/theme/membership";
import { countsIn, sourceMismatch, themeSource, type BarSource } from "@/lib/domain/theme/sample-bars";
import { benchmarkTickers, resolveBenchmark } from "@/lib/board/benchmarks";
import { marketSummaries, type MarketRequest, type MarketSummary } from "@/lib/board/theme-markets";
import type { BoardView } from "@/lib/board/view";
import { priceDayOf } from "@/lib/prices/data";
import { closureOf, readThemeRows, type ThemeRow } from "@/lib/themes/data";
import type { BenchmarkSource } from "@/lib/themes/detail-schema";
import { barSource, type TickerWithSeries } from "@/lib/tickers/data";
import { readBoardWatches, type BoardWatch } from "@/lib/watchlist/data";

/** What of a theme on the board no note changes: who it is, what is watched in it, what the market says, what is claimed of it. */
export interface ThemeFrame {
  row: ThemeRow;
  parent: ThemeRow | null;
  children: ThemeRow[];
  /** Its own watches and, for a sector, its subthemes'. */
  watches: BoardWatch[];
  benchmark: TickerWithSeries | null;
  /** What its numbers rest on: generated bars count only where no ticker watched in it has a real one. */
  barSource: BarSource;
  /** The day its numbers are taken at: the newest day of the bars it rests on. */
  priceDay: Day | null;
  request: MarketRequest;
  market: MarketSummary;
  /** By first close against the theme's own benchmark: what the status rests on. */
  statusBenchmark: TickerWithSeries | null;
  /** Whose choice that benchmark is. */
  benchmarkFrom: BenchmarkSource | null;
  statusRequest: MarketRequest;
  statusMarket: MarketSummary;
  claims: ClaimRow[];
  /** Every theme and sector that evidence on those claims counts for. */
  claimThemes: ThemeRow[];
}

/** The frames of a view's themes, in the board's order. */
export async function loadThemeFrames(view: BoardView): Promise<ThemeFrame[]> {
  const { asOf, until } = view;
  const [rows, watches, claims] = await Promise.all([
    readThemeRows(asOf, until),
    readBoardWatches(asOf, until),
    readClaims(),
  ]);
  const benchmarks = await benchmarkTickers(view, rows);
  const themes = rows.map((row) => placed(row, { view, rows, watches, claims, benchmarks }));
  const summaries = await marketSummaries([
    ...themes.map(({ request }) => request),
    ...themes.map(({ statusRequest }) => statusRequest),
  ]);
  return themes.map((theme, i) => ({
    ...theme,
    market: summaries[i]!,
    statusMarket: summaries[themes.length + i]!,
  }));
}

const seriesOf = (ticker: TickerWithSeries) => ({
  tickerId: ticker.id,
  revision: ticker.series?.bars ? ticker.series.revision : 0,
});

function memberRefs(row: ThemeRow, watches: readonly BoardWatch[], through: Day | null) {
  return watches
    .filter((watch) => watch.themeId === row.id)
    .map(({ ticker, addedOn, removedOn }) => ({
      symbol: ticker.symbol,
      spans: through === null ? [{ addedOn, removedOn }] : clipSpans([{ addedOn, removedOn }], through),
      history: { days: [], closes: [] },
    }))
    .filter((member) => member.spans.length > 0);
}

/** Its own watches; for a sector with its subthemes', those of a closed one until its closing day. */
function familyRefs(row: ThemeRow, children: readonly ThemeRow[], watches: readonly BoardWatch[], asOf: Day) {
  return mergeMembers(
    memberRefs(row, watches, null),
    ...children.map((child) => memberRefs(child, watches, closureOf(child, asOf)?.day ?? null)),
  );
}

interface Surroundings {
  view: BoardView;
  rows: readonly ThemeRow[];
  watches: readonly BoardWatch[];
  claims: readonly ClaimRow[];
  benchmarks: readonly TickerWithSeries[];
}

/** A theme with what belongs to it, before its market is computed. */
function placed(row: ThemeRow, around: Surroundings): Omit<ThemeFrame, "market" | "statusMarket"> {
  const { view, rows, benchmarks } = around;
  const parent = rows.find((each) => each.id === row.parentId) ?? null;
  const children = rows.filter((each) => each.parentId === row.id);
  const family = [row, ...children];
  const ids = new Set(family.map((each) => each.id));
  const watches = around.watches.filter((watch) => ids.has(watch.themeId));
  const own = resolveBenchmark(row, parent, view, benchmarks);
  const ownBenchmark = own?.ticker ?? null;
  const benchmark = view.benchmark
    ? (benchmarks.find((each) => each.symbol === view.benchmark) ?? null)
    : ownBenchmark;

  const tickers = new Map(watches.map((watch) => [watch.ticker.symbol, watch.ticker]));
  const sourceOf = (symbol: string) => barSource(tickers.get(symbol)!, view.asOf);
  const refs = familyRefs(row, children, watches, view.asOf);
  const rests = themeSource(refs.map(({ symbol }) => sourceOf(symbol)));
  const members = refs.map(({ symbol, spans }) => ({
    symbol,
    spans,
    series: countsIn(rests, sourceOf(symbol)) ? seriesOf(tickers.get(symbol)!) : null,
  }));
  const priceDay = priceDayOf(rests ?? undefined, view);
  const requestBy = (base: BoardView["base"], against: TickerWithSeries | null): MarketRequest => ({
    callDay: row.calledOn,
    asOf: view.asOf,
    priceDay,
    base,
    closedOn: closureOf(row, view.asOf)?.day ?? null,
    members,
    benchmark: against && {
      symbol: against.symbol,
      series: seriesOf(against),
      mismatch: sourceMismatch(rests, barSource(against, view.asOf)),
    },
  });

  const claims = around.claims.filter(
    (claim) => claim.report.callDay <= view.asOf && claim.themes.some((link) => ids.has(link.themeId)),
  );
  const linked = new Set(claims.flatMap((claim) => claim.themes.map(({ themeId }) => themeId)));
  return {
    row,
    parent,
    children,
    watches,
    benchmark,
    barSource: rests,
    priceDay,
    request: requestBy(view.base, benchmark),
    statusBenchmark: ownBenchmark,
    benchmarkFrom: own?.from ?? null,
    statusRequest: requestBy("first_close", ownBenchmark),
    claims,
    claimThemes: rows.filter(
      ({ id }) => linked.has(id) || rows.some((each) => each.parentId === id && linked.has(each.id)),
    ),
  };
}
