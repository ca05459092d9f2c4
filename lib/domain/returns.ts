import { type BaseRule, baseIndexBy } from "./base-rule";
import type { Day } from "./day";
import { type Period, periodStartIndex, perPeriod } from "./period";
import { lastClose, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { START_LEVEL } from "./thresholds";

/**
 * to / from − 1, a fraction; `null` where either is unknown, or not above zero: forward-adjusted closes of long ago may be so,
 * and have no ratio. Source: numbers, Periods.
 */
export const changeBetween = (
  from: number | null | undefined,
  to: number | null | undefined,
): number | null => (from == null || to == null || from <= 0 || to <= 0 ? null : to / from - 1);

/**
 * The geometric excess of a return over another, (1 + a) / (1 + b) − 1; `null` where either is unknown or the
 * other lost everything. Source: numbers, Relative return.
 */
export const relativeReturn = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b <= -1 ? null : (1 + a) / (1 + b) - 1;

/**
 * The returns of a series that began at 100, per period, ending on the last axis day at or before `priceDay`. Since the call it is
 * taken from that 100, which a benchmark may have stood at on another day than the axis begins.
 * `null` where either end is unknown or the axis begins later. Source: numbers, Periods.
 */
export function periodReturns(
  axis: readonly Day[],
  levels: readonly (number | null)[],
  priceDay: Day,
): Record<Period, number | null> {
  const end = levels[lastIndexAtOrBefore(axis, priceDay)];
  return perPeriod((period) => {
    const start = periodStartIndex(axis, priceDay, period);
    if (start === null) return null;
    return changeBetween(period === "sinceCall" ? START_LEVEL : levels[start], end);
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

/**
 * A ticker's return since it was added, seen on `asOf`: from its base with the day it was added as the join day, to its last
 * close. Source: numbers, Periods.
 */
export function sinceAdded(history: PriceHistory, addedOn: Day, rule: BaseRule, asOf: Day): number | null {
  const base = baseIndexBy(history, addedOn, rule, asOf);
  return base === null ? null : changeBetween(history.closes[base], lastClose(history, asOf));
}
