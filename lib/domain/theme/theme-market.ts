import { type BaseRule, hasBaseBar } from "./base-rule";
import { benchmarkBase, benchmarkJoinDay, benchmarkLevels, lastCommonDay } from "./benchmark";
import { type Breadth, breadth } from "./breadth";
import { coverage, type Coverage, lastDays } from "./coverage";
import { type Day, earliestDay } from "@/lib/domain/calendar/day";
import { type MaxDrawdown, maxDrawdown } from "./drawdown";
import { type MarketLegRun, marketLegRuns } from "./market-leg";
import { marketWalk } from "./market-walk";
import { type LastKnown, type MemberMarket, memberMarket } from "./member-market";
import { joinDayOf, lastMemberBarDay, type Member, membersBy } from "./membership";
import { type Period, perPeriod } from "@/lib/domain/calendar/period";
import { isStaleOn, lastBarDay, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { changeBetween, excessReturn, periodReturns, relativeReturn } from "./returns";
import type { SourceMismatch } from "./sample-bars";
import { type ThemeIndex, themeIndex } from "./theme-index";
import { type SeriesPoint, seriesPoints } from "./theme-series";
import { START_LEVEL } from "./thresholds";
import type { UnknownReason } from "./unknown-reason";
import { volatility } from "./volatility";

/** A theme, or a sector with `mergeMembers` done, and the day it is looked at. Nothing dated after `asOf` influences the result. */
export interface ThemeMarketInput {
  callDay: Day;
  asOf: Day;
  /** The newest bar day at or before `asOf` of the kind of bars the theme rests on; `null` where there is none. */
  priceDay: Day | null;
  base: BaseRule;
  members: readonly Member[];
  /** `mismatch`: why it can't be set against these members (real and generated bars are never compared). */
  benchmark: { symbol: string; history: PriceHistory; mismatch?: SourceMismatch | null } | null;
  /** The last day of the index, for a theme that an analyst closed. */
  closedOn: Day | null;
}

/** Fractions and levels that begin at 100; `null` where unknown, for the reason beside it. */
export interface ThemeMarket {
  t0: Day | null;
  points: SeriesPoint[];
  returns: Record<Period, number | null>;
  reasons: Record<Period, UnknownReason | null>;
  /** How far the return since the call is known, where it is `null` for being stale. */
  lastKnown: LastKnown | null;
  /** To the last day on which theme and benchmark both have a bar: the benchmark's return, the plain difference, and the ratio. */
  benchmarkReturns: Record<Period, number | null>;
  excess: Record<Period, number | null>;
  relative: Record<Period, number | null>;
  /** Why none of the three is known. */
  relativeReasons: Record<Period, UnknownReason | null>;
  benchmark: BenchmarkMarket | null;
  breadth: Breadth | null;
  coverage: Coverage;
  lastDays: Record<string, Day>;
  /** Of the level on the price day; `null` where that is stale. */
  drawdown: number | null;
  maxDrawdown: MaxDrawdown | null;
  /** Of the last daily returns; `null` where these are stale. */
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
  /** The last day by the price day on which the theme has a bar too: what both are compared to. */
  commonDay: Day | null;
}

/**
 * Everything the market says of a theme or sector on a day: index, benchmark, returns per period, measures, and its tickers.
 * Periods, breadth, staleness and coverage are taken at `priceDay` (a closed theme's return since the call at its closing day);
 * who is a member, at `asOf`. Source: numbers.
 */
export function themeMarket(input: ThemeMarketInput): ThemeMarket {
  const { callDay, asOf, base } = input;
  const priceDay = earliestDay(input.priceDay, asOf) ?? asOf;
  const members = membersBy(input.members, asOf);
  const index = themeIndex({ callDay, base, members, through: earliestDay(asOf, input.closedOn) ?? asOf });
  const { axis, levels } = index;
  const isEmpty = levels.length === 0;

  const ends = { priceDay, sinceCall: earliestDay(priceDay, input.closedOn)! };
  const endOf = (period: Period) => (period === "sinceCall" ? ends.sinceCall : ends.priceDay);
  const lastDay = lastMemberBarDay(
    members.filter(({ symbol }) => index.contributions.has(symbol)),
    ends.sinceCall,
  );
  const isStale = isStaleOn(lastDay, ends.sinceCall);

  const emptyReason = reasonOfEmpty(members, input);
  const computed = periodReturns(axis.days, levels, priceDay);
  const reasons = perPeriod((period): UnknownReason | null => {
    if (isEmpty) return emptyReason;
    if (isStaleOn(lastDay, endOf(period))) return "stale";
    return computed[period] === null ? "before_start" : null;
  });
  const returns = perPeriod((period) => (reasons[period] === null ? computed[period] : null));

  const against = comparison(input, { index, members, priceDay, endOf });
  const points = seriesPoints(index, against, members).filter(
    ({ day }) => !isStale || (lastDay !== null && day <= lastDay),
  );
  const relativeReasons = perPeriod((period) => reasons[period] ?? against.reasons[period]);
  const known = (values: Record<Period, number | null>) =>
    perPeriod((period) => (relativeReasons[period] === null ? values[period] : null));

  const share = breadth(members, priceDay, asOf);
  const yearly = volatility(levels);

  return {
    t0: axis.days[0] ?? null,
    points,
    returns,
    reasons,
    lastKnown: reasons.sinceCall === "stale" && lastDay !== null ? lastKnownOf(index, lastDay) : null,
    benchmarkReturns: known(against.returns),
    excess: known(against.excess),
    relative: known(against.relative),
    relativeReasons,
    benchmark: against.benchmark,
    breadth: share,
    coverage: coverage(members, priceDay, asOf),
    lastDays: lastDays(members, priceDay, asOf),
    drawdown: isStale ? null : (points.at(-1)?.drawdown ?? null),
    maxDrawdown: maxDrawdown(axis.days, levels),
    volatility: isStale ? null : yearly,
    measureReasons: {
      breadth: share !== null ? null : reasonOfNoBreadth(members, priceDay, asOf),
      drawdown: isEmpty ? emptyReason : isStale ? "stale" : null,
      volatility: isEmpty ? emptyReason : isStale ? "stale" : yearly === null ? "too_few_returns" : null,
    },
    marketLegs: marketLegRuns(
      marketWalk({
        ...{ index, members, priceDay, asOf, closedOn: input.closedOn },
        benchmark: against.base === null ? null : { history: against.history, base: against.base },
      }),
    ),
    eligible: points.at(-1)?.eligible ?? 0,
    members: members.map((member) =>
      memberMarket(member, { callDay, asOf, priceDay, base }, isStale ? new Map() : index.contributions),
    ),
  };
}

/** The index's return since the call, to the last day on which a member had a bar. */
function lastKnownOf({ axis, levels }: ThemeIndex, day: Day): LastKnown | null {
  const value = changeBetween(START_LEVEL, levels[lastIndexAtOrBefore(axis.days, day)]);
  return value === null ? null : { day, value };
}

interface Compared {
  index: ThemeIndex;
  members: readonly Member[];
  priceDay: Day;
  /** The day that a period's return is taken at. */
  endOf: (period: Period) => Day;
}

/** The index set against its benchmark, each from its own base and both to the last day on which both have a bar. */
function comparison(input: ThemeMarketInput, { index, members, priceDay, endOf }: Compared) {
  const { axis, levels: own } = index;
  const history = input.benchmark?.history ?? { days: [], closes: [] };
  const mismatch = input.benchmark?.mismatch ?? null;
  const joinDay = benchmarkJoinDay(members, input.callDay, input.asOf);
  const base = mismatch === null ? benchmarkBase(history, joinDay, input.base, input.asOf) : null;
  const levels = benchmarkLevels(axis, history, base, priceDay);
  const commonDay = mismatch === null ? lastCommonDay(axis, history, priceDay) : null;
  const lastDay = lastBarDay(history, priceDay);

  const returnsOf = (series: readonly (number | null)[]) =>
    commonDay === null ? perPeriod(() => null) : periodReturns(axis.days, series, priceDay, commonDay);
  const [ours, theirs] = [returnsOf(own), returnsOf(levels)];
  const withoutBase = (): UnknownReason => {
    const hasBase = joinDay !== null && hasBaseBar(history, joinDay, input.base, input.asOf);
    return hasBase ? "not_positive" : "no_benchmark_bars";
  };
  const reasonOf = (period: Period): UnknownReason | null => {
    if (input.benchmark === null) return "no_benchmark";
    if (mismatch !== null) return mismatch;
    if (lastDay === null) return "no_benchmark_bars";
    if (isStaleOn(lastBarDay(history, endOf(period)), endOf(period))) return "stale_benchmark";
    if (base === null) return withoutBase();
    if (ours[period] === null) return "no_common_day";
    return theirs[period] === null ? "benchmark_before_base" : null;
  };
  return {
    history,
    base,
    levels,
    commonDay,
    returns: theirs,
    excess: perPeriod((period) => excessReturn(ours[period], theirs[period])),
    relative: perPeriod((period) => relativeReturn(ours[period], theirs[period])),
    reasons: perPeriod(reasonOf),
    benchmark: input.benchmark && {
      symbol: input.benchmark.symbol,
      baseDay: base === null ? null : history.days[base]!,
      lastDay,
      stale: isStaleOn(lastDay, priceDay),
      commonDay,
    },
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
