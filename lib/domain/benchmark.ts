import { type Axis, barsOn } from "./axis";
import { type BaseRule, baseIndexBy } from "./base-rule";
import { type Day, earliestDay } from "./day";
import { joinDayOf, type Member, membersBy } from "./membership";
import type { PriceHistory } from "./price-history";
import { START_LEVEL } from "./thresholds";

/** The earliest day any ticker watched by `asOf` joins on: what the benchmark starts by. `null` without one. Source: numbers, Theme index (Benchmark). */
export const benchmarkJoinDay = (members: readonly Member[], callDay: Day, asOf: Day): Day | null =>
  earliestDay(...membersBy(members, asOf).map((member) => joinDayOf(member, callDay)));

/** The place of the benchmark's base bar by the same rule as a member's; `null` where it has none by `asOf`. Source: numbers, Base rule. */
export const benchmarkBase = (
  history: PriceHistory,
  joinDay: Day | null,
  rule: BaseRule,
  asOf: Day,
): number | null => (joinDay === null ? null : baseIndexBy(history, joinDay, rule, asOf));

/**
 * The benchmark's level on each day of a theme's axis: 100 at its own base, its last close carried on where it has no bar,
 * `null` before its base day. Source: numbers, Theme index (Benchmark).
 */
export function benchmarkLevels(axis: Axis, history: PriceHistory, base: number | null): (number | null)[] {
  if (base === null) return axis.days.map(() => null);
  const { last } = barsOn(axis, history);
  const baseClose = history.closes[base]!;
  return Array.from(last, (at) => (at < base ? null : (START_LEVEL * history.closes[at]!) / baseClose));
}
