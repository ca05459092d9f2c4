import { type BaseRule, baseIndexBy, hasBaseBar } from "./base-rule";
import type { Day } from "@/lib/domain/calendar/day";
import { type Period, periodStartIndex, perPeriod } from "@/lib/domain/calendar/period";
import { isStaleOn, lastBarDay, lastClose, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { START_LEVEL } from "./thresholds";
import type { UnknownReason } from "./unknown-reason";

/**
 * to / from − 1, a fraction; `null` where either is unknown or isn't above zero: old forward-adjusted closes may be
 * negative and have no ratio. Source: numbers, Periods.
 */
export const changeBetween = (
  from: number | null | undefined,
  to: number | null | undefined,
): number | null => (from == null || to == null || from <= 0 || to <= 0 ? null : to / from - 1);

/**
 * The geometric excess return, (1 + a) / (1 + b) − 1; `null` where either is unknown or the other side lost everything.
 * Source: numbers, Relative return.
 */
export const relativeReturn = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b <= -1 ? null : (1 + a) / (1 + b) - 1;

/** The plain difference of two returns, a − b: a fraction, shown in percentage points; `null` where either is unknown. Source: numbers, Relative return. */
export const excessReturn = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

/** The level of an index that began at 100, after a return since then; `null` where that is unknown. Source: numbers, Theme index. */
export const levelAfter = (change: number | null): number | null =>
  change === null ? null : START_LEVEL * (1 + change);

/**
 * The returns per period of a series that began at 100, up to the last axis day at or before `priceDay`. The return since the
 * call is measured from 100, because a benchmark may have been at 100 on another day than the axis's first. `null` where
 * either end is unknown or the axis begins later.
 *
 * `through` is the last common day with a benchmark. If it is before the last axis day, the returns end on it, with the same
 * starts; `null` where a span begins on it or later. Source: numbers, Periods.
 */
export function periodReturns(
  axis: readonly Day[],
  levels: readonly (number | null)[],
  priceDay: Day,
  through: Day = priceDay,
): Record<Period, number | null> {
  const last = lastIndexAtOrBefore(axis, priceDay);
  const end = lastIndexAtOrBefore(axis, through);
  return perPeriod((period) => {
    const start = periodStartIndex(axis, priceDay, period);
    if (start === null) return null;
    if (period === "sinceCall") return changeBetween(START_LEVEL, levels[end]);
    return end < last && start >= end ? null : changeBetween(levels[start], levels[end]);
  });
}

/**
 * A ticker's own returns, over its own bar days (also those from before it was watched); since the call from its base, the
 * place of a bar. Source: numbers, Periods and Base rule.
 */
export function tickerReturns(
  history: PriceHistory,
  base: number | null,
  priceDay: Day,
): Record<Period, number | null> {
  const end = lastClose(history, priceDay);
  return perPeriod((period) => {
    const start = period === "sinceCall" ? base : periodStartIndex(history.days, priceDay, period);
    return start === null ? null : changeBetween(history.closes[start], end);
  });
}

/** A return, with the reason where it is `null`. */
export interface ReasonedReturn {
  value: number | null;
  reason: UnknownReason | null;
}

/**
 * A ticker's return since a join day (in a theme, or the day it was added), as of `asOf`: from its base to its last close
 * by `priceDay`; `null` where that close is stale. Source: numbers, Base rule and Periods.
 */
export function returnSince(
  history: PriceHistory,
  joinDay: Day,
  rule: BaseRule,
  { asOf, priceDay }: { asOf: Day; priceDay: Day },
): ReasonedReturn {
  const unknown = (reason: UnknownReason): ReasonedReturn => ({ value: null, reason });
  const lastDay = lastBarDay(history, priceDay);
  if (lastDay === null) return unknown("no_bars");
  if (!hasBaseBar(history, joinDay, rule, asOf)) return unknown("no_base");
  if (isStaleOn(lastDay, priceDay)) return unknown("stale");
  const base = baseIndexBy(history, joinDay, rule, asOf);
  const value = base === null ? null : changeBetween(history.closes[base], lastClose(history, priceDay));
  return value === null ? unknown("not_positive") : { value, reason: null };
}
