import { type BaseRule, hasBaseBar } from "./base-rule";
import { benchmarkBase, benchmarkJoinDay, benchmarkLevels, lastCommonDay } from "./benchmark";
import type { Day } from "@/lib/domain/calendar/day";
import type { Member } from "./membership";
import { type Period, perPeriod } from "@/lib/domain/calendar/period";
import { isStaleOn, lastBarDay, type PriceHistory } from "./price-history";
import { excessReturn, periodReturns, relativeReturn } from "./returns";
import type { SourceMismatch } from "./sample-bars";
import type { ThemeIndex } from "./theme-index";
import type { UnknownReason } from "./unknown-reason";

export interface ComparisonInput {
  callDay: Day;
  asOf: Day;
  base: BaseRule;
  /**
   * `mismatch`: the reason why it can't be compared with these members (real and generated bars are never compared).
   */
  benchmark: { symbol: string; history: PriceHistory; mismatch?: SourceMismatch | null } | null;
}

interface ComparedIndex {
  index: ThemeIndex;
  members: readonly Member[];
  priceDay: Day;
  /** The last day of a period's return. */
  endOf: (period: Period) => Day;
}

/**
 * An index compared with its benchmark, each from its own base and both to their last common day: levels, returns per
 * period, and the reason where one is unknown. Source: numbers, Relative return and Periods.
 */
export function benchmarkComparison(
  input: ComparisonInput,
  { index, members, priceDay, endOf }: ComparedIndex,
) {
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
