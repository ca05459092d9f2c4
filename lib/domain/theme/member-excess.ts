import { baseIndexBy, type BaseRule, hasBaseBar } from "./base-rule";
import type { Day } from "@/lib/domain/calendar/day";
import { type Period, periodStartIndex, perPeriod } from "@/lib/domain/calendar/period";
import { isStaleOn, lastBarDay, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { changeBetween, excessReturn } from "./returns";
import type { SourceMismatch } from "./sample-bars";
import type { UnknownReason } from "./unknown-reason";

/** A theme's benchmark, against which its members are measured. `mismatch`: why it can't be compared with them. */
export interface MemberBenchmark {
  history: PriceHistory;
  mismatch?: SourceMismatch | null;
}

/** A member's bars with the bar of its base; `null` without one. */
interface Measured {
  history: PriceHistory;
  joinDay: Day;
  base: number | null;
}

interface View {
  asOf: Day;
  priceDay: Day;
  base: BaseRule;
}

/** Fractions; `null` where unknown, with the reason beside it. */
export interface MemberExcess {
  excess: Record<Period, number | null>;
  excessReasons: Record<Period, UnknownReason | null>;
}

/**
 * A member's return minus its benchmark's, per period, both to the last day on which both have a bar. A period begins on the
 * member's own start, for the benchmark at its last close by then; since the call each begins at its own base, by the same
 * rule and from the same join day. `reasons` are those of the member's own returns. Source: numbers, Relative return.
 */
export function memberExcess(
  member: Measured,
  benchmark: MemberBenchmark | null,
  view: View,
  reasons: Record<Period, UnknownReason | null>,
): MemberExcess {
  const common = benchmark === null ? null : lastCommonBars(member.history, benchmark.history, view.priceDay);
  const known = benchmark === null ? "no_benchmark" : unusable(benchmark, member.joinDay, view);
  const against = perPeriod((period) => {
    const reason = reasons[period] ?? known;
    if (reason !== null || benchmark === null) return { value: null, reason };
    return excessOver(period, { member, benchmark, common, view });
  });
  return {
    excess: perPeriod((period) => against[period].value),
    excessReasons: perPeriod((period) => against[period].reason),
  };
}

/** Why a benchmark can't be compared over any period. */
function unusable({ history, mismatch }: MemberBenchmark, joinDay: Day, view: View): UnknownReason | null {
  if (mismatch) return mismatch;
  const lastDay = lastBarDay(history, view.priceDay);
  if (lastDay === null) return "no_benchmark_bars";
  if (isStaleOn(lastDay, view.priceDay)) return "stale_benchmark";
  return hasBaseBar(history, joinDay, view.base, view.asOf) ? null : "no_benchmark_bars";
}

interface Compared {
  member: Measured;
  benchmark: MemberBenchmark;
  common: { own: number; other: number } | null;
  view: View;
}

function excessOver(
  period: Period,
  { member, benchmark, common, view }: Compared,
): { value: number | null; reason: UnknownReason | null } {
  const { history, joinDay } = member;
  const { priceDay, asOf, base } = view;
  const isSinceCall = period === "sinceCall";
  const own = isSinceCall ? member.base : periodStartIndex(history.days, priceDay, period);
  if (own === null || common === null || common.own < own) return { value: null, reason: "no_common_day" };
  // A return of 0 over no day at all would read as one that was measured.
  if (common.own === own && !isSinceCall) return { value: null, reason: "no_common_day" };
  const other = isSinceCall
    ? baseIndexBy(benchmark.history, joinDay, base, asOf)
    : lastIndexAtOrBefore(benchmark.history.days, history.days[own]!);
  if (other === null) return { value: null, reason: "not_positive" };
  if (other < 0 || other > common.other) return { value: null, reason: "benchmark_before_base" };
  const value = excessReturn(
    changeBetween(history.closes[own], history.closes[common.own]),
    changeBetween(benchmark.history.closes[other], benchmark.history.closes[common.other]),
  );
  return value === null ? { value, reason: "not_positive" } : { value, reason: null };
}

/** The last bars of two series on one day by the price day. */
function lastCommonBars(own: PriceHistory, other: PriceHistory, priceDay: Day): Compared["common"] {
  let a = lastIndexAtOrBefore(own.days, priceDay);
  let b = lastIndexAtOrBefore(other.days, priceDay);
  while (a >= 0 && b >= 0) {
    if (own.days[a] === other.days[b]) return { own: a, other: b };
    if (own.days[a]! > other.days[b]!) a--;
    else b--;
  }
  return null;
}
