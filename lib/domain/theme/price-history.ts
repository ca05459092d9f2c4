import { type Day, weekdaysBetween } from "@/lib/domain/calendar/day";
import { STALE_AFTER_WEEKDAYS } from "./thresholds";

/**
 * One ticker's bars: `days` ascending and unique, `closes` one per day in the ticker's currency, all of one adjustment
 * mode (the adjusted close where the file has one); old forward-adjusted closes may be zero or below. Source: numbers,
 * Words (bar).
 */
export interface PriceHistory {
  readonly days: readonly Day[];
  readonly closes: readonly number[];
}

/** The first index in ascending days whose day is `day` or later; the length without one. */
export function firstIndexAtOrAfter(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last index in ascending days whose day is before `day`; −1 without one. */
export const lastIndexBefore = (days: readonly Day[], day: Day): number => firstIndexAtOrAfter(days, day) - 1;

/** The last index in ascending days whose day is `day` or earlier; −1 without one. */
export function lastIndexAtOrBefore(days: readonly Day[], day: Day): number {
  const at = firstIndexAtOrAfter(days, day);
  return days[at] === day ? at : at - 1;
}

/** Whether every close between two indices, both included, is above zero: only such closes have a ratio. */
export function isPositive({ closes }: PriceHistory, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (closes[at]! <= 0) return false;
  return true;
}

/** The day of the last bar at or before `day`; `null` where there is none. */
export const lastBarDay = (history: PriceHistory, day: Day): Day | null =>
  history.days[lastIndexAtOrBefore(history.days, day)] ?? null;

/** The last close at or before `day`; `null` where there is none. */
export const lastClose = (history: PriceHistory, day: Day): number | null =>
  history.closes[lastIndexAtOrBefore(history.days, day)] ?? null;

/**
 * Whether a last bar (`null`: none) is more than ten weekdays before a day; true without a bar. Source: numbers, Words
 * (stale).
 */
export const isStaleOn = (last: Day | null, day: Day): boolean =>
  last === null || weekdaysBetween(last, day) > STALE_AFTER_WEEKDAYS;

/** Whether the last bar at or before `day` is stale on it. */
export const isStale = (history: PriceHistory, day: Day): boolean => isStaleOn(lastBarDay(history, day), day);
