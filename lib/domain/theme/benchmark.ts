import { type Axis, barsOn } from "./axis";
import { type BaseRule, baseIndexBy } from "./base-rule";
import { type Day, earliestDay } from "@/lib/domain/calendar/day";
import { joinDayOf, type Member, membersBy } from "./membership";
import { isStaleOn, lastBarDay, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { START_LEVEL } from "./thresholds";

/**
 * The benchmark's start day: the earliest join day of any ticker watched by `asOf`; `null` without any. Source:
 * numbers, Theme index (Benchmark).
 */
export const benchmarkJoinDay = (members: readonly Member[], callDay: Day, asOf: Day): Day | null =>
  earliestDay(...membersBy(members, asOf).map((member) => joinDayOf(member, callDay)));

/**
 * The index of the benchmark's base bar, by the base rule of members; `null` where it has none by `asOf`. Source:
 * numbers, Base rule.
 */
export const benchmarkBase = (
  history: PriceHistory,
  joinDay: Day | null,
  rule: BaseRule,
  asOf: Day,
): number | null => (joinDay === null ? null : baseIndexBy(history, joinDay, rule, asOf));

/**
 * The benchmark's level on each day of a theme's axis: 100 at its own base, its last close carried on where it has no
 * bar. `null` before its base day, and after its last bar where that is stale on `priceDay`: a line ends with its bars.
 * Source: numbers, Theme index (Benchmark) and Periods.
 */
export function benchmarkLevels(
  axis: Axis,
  history: PriceHistory,
  base: number | null,
  priceDay: Day,
): (number | null)[] {
  if (base === null) return axis.days.map(() => null);
  const { last } = barsOn(axis, history);
  const baseClose = history.closes[base]!;
  const lastDay = lastBarDay(history, priceDay);
  const end = isStaleOn(lastDay, priceDay) ? lastDay : null;
  return axis.days.map((day, t) => {
    const at = last[t]!;
    const isUnknown = at < base || (end !== null && day > end);
    return isUnknown ? null : (START_LEVEL * history.closes[at]!) / baseClose;
  });
}

/**
 * The last day by `priceDay` on which both an index and its benchmark have a bar, to which both are compared; `null`
 * without one. Source: numbers, Periods.
 */
export function lastCommonDay(axis: Axis, history: PriceHistory, priceDay: Day): Day | null {
  for (let t = lastIndexAtOrBefore(axis.days, priceDay); t >= 0; t--) {
    const day = axis.days[t]!;
    if (lastBarDay(history, day) === day) return day;
  }
  return null;
}
