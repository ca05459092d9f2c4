import { type Axis, barsOn, isStaleAt, spansOn } from "./axis";
import type { Day } from "./day";
import { isMember, type Member } from "./membership";
import { isStale, lastIndexAtOrBefore } from "./price-history";
import { BREADTH_BARS, ROUNDING } from "./thresholds";

/** Of `of` members that can be told, `above` closed above their mean. */
export interface Breadth {
  above: number;
  of: number;
}

/** Sums of closes up to each place, so that a mean costs one subtraction: `sums[i]` is that of the first i closes. */
function runningSums(closes: readonly number[]): Float64Array {
  const sums = new Float64Array(closes.length + 1);
  for (let i = 0; i < closes.length; i++) sums[i + 1] = sums[i]! + closes[i]!;
  return sums;
}

/**
 * Whether the close at a place is above the mean of the last 50 closes, its own included; `null` with fewer than 50 bars. Equal
 * to the mean is not above it, also where the sums of doubles say a billionth less.
 */
function isAboveMean(closes: readonly number[], sums: Float64Array, at: number): boolean | null {
  if (at + 1 < BREADTH_BARS) return null;
  const mean = (sums[at + 1]! - sums[at + 1 - BREADTH_BARS]!) / BREADTH_BARS;
  return closes[at]! - mean > ROUNDING * mean;
}

const breadthOf = (above: number, of: number): Breadth | null => (of === 0 ? null : { above, of });

/**
 * Breadth of the members on `memberDay`, by their closes on `priceDay`; all their bars count, also from before they were added.
 * Members with fewer than 50 bars or stale are left out; `null` where none is left. Source: numbers, Measures.
 */
export function breadth(members: readonly Member[], priceDay: Day, memberDay: Day): Breadth | null {
  const told = members
    .filter(({ spans, history }) => isMember(spans, memberDay) && !isStale(history, priceDay))
    .map(({ history: { days, closes } }) => {
      const recent = closes.slice(0, lastIndexAtOrBefore(days, priceDay) + 1).slice(-BREADTH_BARS);
      return isAboveMean(recent, runningSums(recent), recent.length - 1);
    })
    .filter((isAbove) => isAbove !== null);
  return breadthOf(told.filter(Boolean).length, told.length);
}

/** Breadth and the number of members on every day of an axis. */
export function breadthOn(
  axis: Axis,
  members: readonly Member[],
): { breadth: (Breadth | null)[]; members: number[] } {
  const size = axis.days.length;
  const counts = { above: new Int32Array(size), of: new Int32Array(size), members: new Int32Array(size) };
  for (const { spans, history } of members) {
    const inside = spansOn(axis, spans);
    const bars = barsOn(axis, history);
    const sums = runningSums(history.closes);
    for (let t = 0; t < size; t++) {
      if (inside[t] === 0) continue;
      counts.members[t]!++;
      if (isStaleAt(axis, bars, t)) continue;
      const isAbove = isAboveMean(history.closes, sums, bars.last[t]!);
      if (isAbove === null) continue;
      counts.of[t]!++;
      if (isAbove) counts.above[t]!++;
    }
  }
  return {
    breadth: Array.from(counts.of, (of, t) => breadthOf(counts.above[t]!, of)),
    members: Array.from(counts.members),
  };
}
