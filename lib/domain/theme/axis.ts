import { type Day, weekdayNumber } from "@/lib/domain/calendar/day";
import { firstIndexAtOrAfter, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import type { WatchSpan } from "./membership";
import { STALE_AFTER_WEEKDAYS } from "./thresholds";

/**
 * The days on which a theme's series has points, ascending, with their weekday numbers. Bars and spans are mapped to
 * the axis once, with pointers that only move forward, so that the calculations per day read small integers.
 */
export interface Axis {
  readonly days: readonly Day[];
  readonly weekdays: Int32Array;
}

/**
 * A ticker on an axis: for each axis day the index of its last bar so far (−1: none yet), and that bar's weekday
 * number.
 */
export interface AxisBars {
  readonly last: Int32Array;
  readonly lastWeekday: Int32Array;
}

/** Every day from `from` to `through`, both included, on which any of the histories has a bar. */
export function axisOf(histories: readonly PriceHistory[], from: Day, through: Day): Axis {
  const lists = [...new Set(histories.map(({ days }) => days))];
  const next = lists.map((days) => firstIndexAtOrAfter(days, from));
  const days: Day[] = [];
  for (;;) {
    let day: Day | undefined;
    lists.forEach((list, i) => {
      const candidate = list[next[i]!];
      if (candidate !== undefined && (day === undefined || candidate < day)) day = candidate;
    });
    if (day === undefined || day > through) break;
    days.push(day);
    lists.forEach((list, i) => {
      if (list[next[i]!] === day) next[i]!++;
    });
  }
  return { days, weekdays: Int32Array.from(days, weekdayNumber) };
}

// Tickers of a market often share the array of their days, so few lists are mapped per axis.
const mapped = new WeakMap<Axis, Map<readonly Day[], AxisBars>>();

/** Maps all of a ticker's bars to an axis, also those before the axis begins. */
export function barsOn(axis: Axis, { days }: PriceHistory): AxisBars {
  const known = mapped.get(axis) ?? new Map<readonly Day[], AxisBars>();
  mapped.set(axis, known);
  const bars = known.get(days) ?? daysOn(axis, days);
  known.set(days, bars);
  return bars;
}

function daysOn(axis: Axis, days: readonly Day[]): AxisBars {
  const size = axis.days.length;
  const last = new Int32Array(size);
  const lastWeekday = new Int32Array(size);
  let at = size === 0 ? -1 : lastIndexAtOrBefore(days, axis.days[0]!);
  let weekday = at < 0 ? 0 : weekdayNumber(days[at]!);
  for (let t = 0; t < size; t++) {
    const day = axis.days[t]!;
    const before = at;
    while (at + 1 < days.length && days[at + 1]! <= day) at++;
    if (at !== before) weekday = days[at] === day ? axis.weekdays[t]! : weekdayNumber(days[at]!);
    last[t] = at;
    lastWeekday[t] = weekday;
  }
  return { last, lastWeekday };
}

/** Whether a ticker is stale on an axis day; the same rule as `isStale`. */
export const isStaleAt = (axis: Axis, bars: AxisBars, t: number): boolean =>
  bars.last[t]! < 0 || axis.weekdays[t]! - bars.lastWeekday[t]! > STALE_AFTER_WEEKDAYS;

/** 1 for each axis day that lies in any of the spans, by the rule of `isMember`, else 0. */
export function spansOn(axis: Axis, spans: readonly WatchSpan[]): Uint8Array {
  const inside = new Uint8Array(axis.days.length);
  for (const { addedOn, removedOn } of spans) {
    const end = removedOn === null ? inside.length : lastIndexAtOrBefore(axis.days, removedOn) + 1;
    inside.fill(1, firstIndexAtOrAfter(axis.days, addedOn), Math.max(end, 0));
  }
  return inside;
}
