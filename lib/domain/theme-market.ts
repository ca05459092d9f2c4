import { type BaseRule, hasBaseBar } from "./base-rule";
import { benchmarkBase, benchmarkJoinDay, benchmarkLevels } from "./benchmark";
import { type Breadth, breadth } from "./breadth";
import { coverage, type Coverage, lastDays } from "./coverage";
import { type Day, earliestDay } from "./day";
import { type MaxDrawdown, maxDrawdown } from "./drawdown";
import { marketWalk } from "./market-walk";
import { type MarketLegRun, marketLegRuns } from "./market-leg";
import { type MemberMarket, memberMarket } from "./member-market";
import { joinDayOf, type Member, membersBy } from "./membership";
import { isSpanStale, type Period, perPeriod } from "./period";
import { isStaleOn, lastBarDay, type PriceHistory } from "./price-history";
import { periodReturns, relativeReturn } from "./returns";
import { themeIndex } from "./theme-index";
import { type SeriesPoint, seriesPoints } from "./theme-series";
import type { UnknownReason } from "./unknown-reason";
import { volatility } from "./volatility";

/** A theme, or a sector with `mergeMembers` done, and the day it is looked at. Nothing dated after `asOf` influences the result. */
export interface ThemeMarketInput {
  callDay: Day;
  asOf: Day;
  /** The newest bar day at or before `asOf` of any ticker of the board; `null` where there is no bar at all. */
  priceDay: Day | null;
  base: BaseRule;
  members: readonly Member[];
  benchmark: { symbol: string; history: PriceHistory } | null;
  /** The last day of the index, for a theme that an analyst closed. */
  closedOn: Day | null;
}

/**
 * Fractions and levels that begin at 100; `null` where unknown, for the reason beside it. A period in which no member, or not the
 * benchmark, has a fresh bar has a reason too (`stale`, `stale_benchmark`) beside what the arithmetic answers.
 */
export interface ThemeMarket {
  t0: Day | null;
  points: SeriesPoint[];
  returns: Record<Period, number | null>;
  benchmarkReturns: Record<Period, number | null>;
  relative: Record<Period, number | null>;
  reasons: Record<Period, UnknownReason | null>;
  relativeReasons: Record<Period, UnknownReason | null>;
  benchmark: BenchmarkMarket | null;
  breadth: Breadth | null;
  coverage: Coverage;
  lastDays: Record<string, Day>;
  drawdown: number | null;
  maxDrawdown: MaxDrawdown | null;
  volatility: number | null;
  measureReasons: Record<"breadth" | "drawdown" | "volatility", UnknownReason | null>;
  /** The market's leg from the first day of the index through `asOf`, in runs; empty without an index. */
  marketLegs: MarketLegRun[];
  eligible: number;
  members: MemberMarket[];
}

/** What a theme is compared with, and how far its bars go by the price day. */
export interface BenchmarkMarket {
  symbol: string;
  baseDay: Day | null;
  lastDay: Day | null;
  /** By `isStaleOn`: true without any bar, too. */
  stale: boolean;
}

const NO_BARS: PriceHistory = { days: [], closes: [] };

/**
 * Everything the market says of a theme or sector on a day: index, benchmark, returns per period, measures, and its tickers.
 * Periods, breadth, staleness and coverage are taken at `priceDay`; who is a member, at `asOf`. Source: numbers.
 */
export function themeMarket(input: ThemeMarketInput): ThemeMarket {
  const { callDay, asOf, base } = input;
  const priceDay = earliestDay(input.priceDay, asOf) ?? asOf;
  const members = membersBy(input.members, asOf);
  const index = themeIndex({ callDay, base, members, through: earliestDay(asOf, input.closedOn) ?? asOf });
  const { axis, levels } = index;

  const history = input.benchmark?.history ?? NO_BARS;
  const benchmarkJoin = benchmarkJoinDay(members, callDay, asOf);
  const benchmarkAt = benchmarkBase(history, benchmarkJoin, base, asOf);
  const benchmarkDay = benchmarkAt === null ? null : (history.days[benchmarkAt] ?? null);
  const benchmark = benchmarkLevels(axis, history, benchmarkAt);

  const points = seriesPoints(index, benchmark, members);
  const returns = periodReturns(axis.days, levels, priceDay);
  const benchmarkReturns = periodReturns(axis.days, benchmark, priceDay);
  const relative = perPeriod((period) => relativeReturn(returns[period], benchmarkReturns[period]));
  const share = breadth(members, priceDay, asOf);
  const yearly = volatility(levels);

  const emptyReason = reasonOfEmpty(members, input);
  const isEmpty = points.length === 0;
  const lastDay = lastBarDay({ days: axis.days, closes: levels }, priceDay);
  const reasons = perPeriod((period): UnknownReason | null => {
    if (returns[period] === null) return isEmpty ? emptyReason : "before_start";
    return isSpanStale(lastDay, priceDay, period) ? "stale" : null;
  });
  const benchmarkLastDay = lastBarDay(history, priceDay);
  const unknownBenchmark = (): UnknownReason => {
    if (input.benchmark === null) return "no_benchmark";
    if (benchmarkDay !== null) return "benchmark_before_base";
    const hasBase = benchmarkJoin !== null && hasBaseBar(history, benchmarkJoin, base, asOf);
    return hasBase ? "not_positive" : "no_benchmark_bars";
  };

  return {
    t0: axis.days[0] ?? null,
    points,
    returns,
    benchmarkReturns,
    relative,
    reasons,
    relativeReasons: perPeriod((period) => {
      if (reasons[period] !== null) return reasons[period];
      if (relative[period] === null) return unknownBenchmark();
      return isSpanStale(benchmarkLastDay, priceDay, period) ? "stale_benchmark" : null;
    }),
    benchmark: input.benchmark && {
      symbol: input.benchmark.symbol,
      baseDay: benchmarkDay,
      lastDay: benchmarkLastDay,
      stale: isStaleOn(benchmarkLastDay, priceDay),
    },
    breadth: share,
    coverage: coverage(members, priceDay, asOf),
    lastDays: lastDays(members, priceDay, asOf),
    drawdown: points.at(-1)?.drawdown ?? null,
    maxDrawdown: maxDrawdown(axis.days, levels),
    volatility: yearly,
    measureReasons: {
      breadth: share !== null ? null : reasonOfNoBreadth(members, priceDay, asOf),
      drawdown: isEmpty ? emptyReason : null,
      volatility: yearly !== null ? null : isEmpty ? emptyReason : "too_few_returns",
    },
    marketLegs: marketLegRuns(
      marketWalk({
        ...{ index, members, priceDay, asOf },
        benchmark: benchmarkAt === null ? null : { history, base: benchmarkAt },
      }),
    ),
    eligible: points.at(-1)?.eligible ?? 0,
    members: members.map((member) =>
      memberMarket(member, { callDay, asOf, priceDay, base }, index.contributions),
    ),
  };
}

/** Why there is no index. */
function reasonOfEmpty(members: readonly Member[], { callDay, base, asOf }: ThemeMarketInput): UnknownReason {
  if (members.length === 0) return "no_members";
  const hasBase = (member: Member) => hasBaseBar(member.history, joinDayOf(member, callDay), base, asOf);
  return members.some(hasBase) ? "not_positive" : "no_bars";
}

/** Why breadth can't be told: of nobody, of none with a fresh bar, or of none with enough bars. */
function reasonOfNoBreadth(members: readonly Member[], priceDay: Day, asOf: Day): UnknownReason {
  const { priced, of } = coverage(members, priceDay, asOf);
  if (of === 0) return "no_members";
  if (priced > 0) return "too_few_bars";
  return members.some(({ history }) => lastBarDay(history, priceDay) !== null) ? "stale" : "no_bars";
}
