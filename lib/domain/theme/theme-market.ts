import { benchmarkComparison, type ComparisonInput } from "./benchmark-comparison";
import { type Breadth, breadth } from "./breadth";
import { coverage, type Coverage, lastDays } from "./coverage";
import type { Day } from "@/lib/domain/calendar/day";
import { drawdowns, type MaxDrawdown, maxDrawdown } from "./drawdown";
import { type IndexInput, indexReturns } from "./index-returns";
import { type MarketLegRun, marketLegRuns } from "./market-leg";
import { marketWalk } from "./market-walk";
import { type LastKnown, type MemberMarket, memberMarket } from "./member-market";
import type { Member } from "./membership";
import { type Period, perPeriod } from "@/lib/domain/calendar/period";
import { lastBarDay, lastIndexAtOrBefore } from "./price-history";
import { changeBetween } from "./returns";
import type { ThemeIndex } from "./theme-index";
import { type SeriesPoint, seriesPoints } from "./theme-series";
import type { LevelPoint } from "./sparkline";
import { START_LEVEL } from "./thresholds";
import type { UnknownReason } from "./unknown-reason";
import { volatility } from "./volatility";

/** A theme's members and its benchmark, on the day of the view. */
export interface ThemeMarketInput extends IndexInput, ComparisonInput {}

/** Fractions, and levels that begin at 100; `null` where unknown, with the reason beside it. */
export interface ThemeMarket extends ThemeFigures {
  points: SeriesPoint[];
}

/** The levels of the index, and its figures without the points of its chart. */
export interface ThemeSummary extends ThemeFigures {
  levels: LevelPoint[];
}

interface ThemeFigures {
  t0: Day | null;
  returns: Record<Period, number | null>;
  reasons: Record<Period, UnknownReason | null>;
  /** The last known return since the call, where that return is stale. */
  lastKnown: LastKnown | null;
  /**
   * Each to the last day on which theme and benchmark both have a bar: the benchmark's return, the difference
   * (`excess`), and the ratio (`relative`).
   */
  benchmarkReturns: Record<Period, number | null>;
  excess: Record<Period, number | null>;
  relative: Record<Period, number | null>;
  /** The reason why all three are unknown. */
  relativeReasons: Record<Period, UnknownReason | null>;
  benchmark: BenchmarkMarket | null;
  breadth: Breadth | null;
  coverage: Coverage;
  lastDays: Record<string, Day>;
  /** On the price day; `null` where the level is stale. */
  drawdown: number | null;
  maxDrawdown: MaxDrawdown | null;
  /** Of the last daily returns; `null` where they are stale. */
  volatility: number | null;
  measureReasons: Record<"breadth" | "drawdown" | "volatility", UnknownReason | null>;
  /** The market leg from the first day of the index through `asOf`, as runs; empty without an index. */
  marketLegs: MarketLegRun[];
  eligible: number;
  members: MemberMarket[];
}

/** The theme's benchmark, and the extent of its bars by the price day. */
export interface BenchmarkMarket {
  symbol: string;
  baseDay: Day | null;
  lastDay: Day | null;
  /** By `isStaleOn`: true also without any bar. */
  stale: boolean;
  /** The last day by the price day on which the theme has a bar too: both are compared on it. */
  commonDay: Day | null;
}

/**
 * All market figures of a theme or sector on a day: index, benchmark, returns per period, measures, and tickers.
 * Periods, breadth, staleness and coverage are taken on `priceDay` (a closed theme's return since the call on its
 * closing day), membership on `asOf`. Source: numbers.
 */
export function themeMarket(input: ThemeMarketInput): ThemeMarket {
  const { figures, index, against, members, known } = measured(input);
  return { ...figures, points: seriesPoints(index, against, members).slice(0, known) };
}

/** As `themeMarket`, without its points: breadth on every day costs a third of the time. */
export function themeSummary(input: ThemeMarketInput): ThemeSummary {
  const { figures, index, known } = measured(input);
  const levels = index.levels.slice(0, known).map((level, t) => ({ day: index.axis.days[t]!, level }));
  return { ...figures, levels };
}

/** The figures with what the points need; `known`: the number of days up to the last bar of a stale index, else all. */
function measured(input: ThemeMarketInput) {
  const { callDay, asOf, base } = input;
  const { index, members, priceDay, endOf, returns, reasons, lastDay, isStale } = indexReturns(input);
  const { axis, levels } = index;
  const isEmpty = levels.length === 0;

  const against = benchmarkComparison(input, { index, members, priceDay, endOf });
  const known = isStale
    ? lastDay === null
      ? 0
      : lastIndexAtOrBefore(axis.days, lastDay) + 1
    : levels.length;
  const relativeReasons = perPeriod((period) => reasons[period] ?? against.reasons[period]);
  const whereKnown = (values: Record<Period, number | null>) =>
    perPeriod((period) => (relativeReasons[period] === null ? values[period] : null));

  const share = breadth(members, priceDay, asOf);
  const yearly = volatility(levels);

  const figures: ThemeFigures = {
    t0: axis.days[0] ?? null,
    returns,
    reasons,
    lastKnown: reasons.sinceCall === "stale" && lastDay !== null ? lastKnownOf(index, lastDay) : null,
    benchmarkReturns: whereKnown(against.returns),
    excess: whereKnown(against.excess),
    relative: whereKnown(against.relative),
    relativeReasons,
    benchmark: against.benchmark,
    breadth: share,
    coverage: coverage(members, priceDay, asOf),
    lastDays: lastDays(members, priceDay, asOf),
    drawdown: isStale ? null : (drawdowns(levels).at(-1) ?? null),
    maxDrawdown: maxDrawdown(axis.days, levels),
    volatility: isStale ? null : yearly,
    measureReasons: {
      breadth: share !== null ? null : reasonOfNoBreadth(members, priceDay, asOf),
      drawdown: isEmpty ? reasons.sinceCall : isStale ? "stale" : null,
      volatility: isEmpty
        ? reasons.sinceCall
        : isStale
          ? "stale"
          : yearly === null
            ? "too_few_returns"
            : null,
    },
    marketLegs: marketLegRuns(
      marketWalk({
        ...{ index, members, priceDay, asOf, closedOn: input.closedOn },
        benchmark: against.base === null ? null : { history: against.history, base: against.base },
      }),
    ),
    eligible: index.eligible[known - 1] ?? 0,
    members: members.map((member) =>
      memberMarket(
        member,
        { callDay, asOf, priceDay, base },
        isStale ? new Map() : index.contributions,
        input.benchmark,
      ),
    ),
  };
  return { figures, index, against, members, known };
}

/** The index's return since the call, to the last day on which a member had a bar. */
function lastKnownOf({ axis, levels }: ThemeIndex, day: Day): LastKnown | null {
  const value = changeBetween(START_LEVEL, levels[lastIndexAtOrBefore(axis.days, day)]);
  return value === null ? null : { day, value };
}

/** The reason why breadth is unknown: no members, none with a fresh bar, or none with enough bars. */
function reasonOfNoBreadth(members: readonly Member[], priceDay: Day, asOf: Day): UnknownReason {
  const { priced, of } = coverage(members, priceDay, asOf);
  if (of === 0) return "no_members";
  if (priced > 0) return "too_few_bars";
  return members.some(({ history }) => lastBarDay(history, priceDay) !== null) ? "stale" : "no_bars";
}
