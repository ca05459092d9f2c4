import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import { lastIndexAtOrBefore, type PriceHistory } from "@/lib/domain/theme/price-history";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { closedDays, type ClosedDay } from "./closed-days";
import { daysOfOthers, probableListing, type MarketDays } from "./market-days";
import { missingSessions, suspensions, type Suspension } from "./sessions";
import { moveIssues, type MoveIssue } from "./move-issues";

/**
 * The checked parts of a series: its bars, the days that only carry a price on, and the days that have the next bar's
 * row.
 */
export interface CheckedSeries {
  symbol: string;
  adjustment: Adjustment;
  /** Whether the closes are proved to be adjusted by ratio, or converted to it. */
  isByRatio: boolean;
  history: PriceHistory;
  carried: ReadonlySet<Day>;
  copied: ReadonlySet<Day>;
}

/** A move with the closes between which it lies. */
export type MoveFound = MoveIssue & { before: number; after: number };

export interface SeriesChecks {
  /** The market's days between the series' first and last bar, by the other tickers. */
  known: { tickers: number; firstDay: Day; lastDay: Day } | null;
  /**
   * The reason why the market's days are unknown: no other ticker of the market has bars, or none on this one's days.
   */
  reason: "only_ticker" | "no_shared_days" | null;
  /** The day on which the ticker counts as newly listed, which exempted moves of its first sessions. */
  listedDay: Day | null;
  moves: MoveFound[];
  /** The last day with a close at or below zero, which forward adjustment can cause: it has no return. */
  notPositive: Day | null;
  /** Bars on days on which the market was closed. */
  closed: ClosedDay[];
  suspensions: Suspension[];
  /** Sessions without a row that no suspension explains; null where the market's days are unknown. */
  missing: Day[] | null;
}

/** The days on which a series' ticker traded, according to its rows. */
export const tradedDays = ({
  history,
  carried,
  copied,
}: Pick<CheckedSeries, "history" | "carried" | "copied">): readonly Day[] =>
  carried.size + copied.size === 0
    ? history.days
    : history.days.filter((day) => !carried.has(day) && !copied.has(day));

/** `listedDay`: the first session of a new listing, whose moves have no limit; null if it was listed before its first bar. */
function movesOf(
  { symbol, adjustment, isByRatio, history }: MovesSource,
  listedDay: Day | null,
): MoveFound[] {
  const bars = history.days.map((day, i) => ({ day, close: history.closes[i]! }));
  const closeOn = (day: Day) => history.closes[lastIndexAtOrBefore(history.days, day)]!;
  return moveIssues(bars, { symbol, adjustment, isByRatio, listedDay }).map((move) => ({
    ...move,
    before: closeOn(move.previousDay),
    after: closeOn(move.day),
  }));
}

type MovesSource = Pick<CheckedSeries, "symbol" | "adjustment" | "isByRatio" | "history">;

/**
 * The moves suspected of a series, where they are the same whether its first bar is that of a new listing or not; `null`
 * where they aren't, for only the days of its market tell which it is. Source: formats, "Suspicions".
 */
export function movesByThemselves(series: MovesSource): MoveFound[] | null {
  const moves = movesOf(series, null);
  if (moves.length === 0) return moves;
  const daysOf = (found: readonly MoveFound[]) => found.map(({ day }) => day).join();
  return daysOf(moves) === daysOf(movesOf(series, series.history.days[0]!)) ? moves : null;
}

/**
 * All price issues of a series of at least one bar. `market`: the days of its market's tickers with real bars, the
 * series' own among them. Source: formats, "Suspicions".
 */
export function seriesChecks(series: CheckedSeries, market: MarketDays): SeriesChecks {
  const { days, closes } = series.history;
  const [first, last] = [days[0]!, days.at(-1)!];
  const traded = tradedDays(series);
  const others = daysOfOthers(market, traded);
  const shared = others.filter((day) => day >= first && day <= last);
  const tickers = market.sources.length - (traded.length > 0 ? 1 : 0);
  const isKnown = shared.length > 0;
  const movesOfAnOldOne = movesOf(series, null);
  const listedDay = movesOfAnOldOne.length > 0 ? probableListing(first, market) : null;
  const moves = movesOf(series, listedDay);
  const found = suspensions({ days, carried: series.carried }, shared);
  const isExplained = (day: Day) => found.some(({ from, to }) => day >= from && day <= to);
  return {
    known: isKnown ? { tickers, firstDay: shared[0]!, lastDay: shared.at(-1)! } : null,
    reason: isKnown ? null : tickers > 0 ? "no_shared_days" : "only_ticker",
    listedDay: moves.length < movesOfAnOldOne.length ? listedDay : null,
    moves,
    notPositive: days.findLast((_, i) => closes[i]! <= 0) ?? null,
    // A single other ticker may have a gap where this one has a bar.
    closed: closedDays(
      describeSymbol(series.symbol).market,
      series.history,
      series.carried,
      tickers > 1 ? shared : [],
    ),
    suspensions: found,
    missing: isKnown ? missingSessions(days, shared).filter((day) => !isExplained(day)) : null,
  };
}
