import { type Axis, barsOn, isStaleAt, spansOn } from "./axis";
import type { Day } from "@/lib/domain/calendar/day";
import { isMember, type Member } from "./membership";
import { isStale, lastIndexAtOrBefore } from "./price-history";
import { BREADTH_BARS, ROUNDING } from "./thresholds";

/** `above` of `of` measurable members closed above their mean. */
export interface Breadth {
  above: number;
  of: number;
}

/**
 * For each bar the mean of its last 50 closes, its own included; NaN with fewer than 50. Computed in blocks of 50: a
 * window is the end of one block and the beginning of the next. A running sum over all bars would accumulate the
 * rounding errors of old prices.
 */
function meansOfLast(closes: readonly number[]): Float64Array {
  const toBlockEnd = new Float64Array(closes.length);
  const means = new Float64Array(closes.length).fill(NaN);
  let fromBlockStart = 0;
  for (let at = 0; at < closes.length; at++) {
    const inBlock = at % BREADTH_BARS;
    fromBlockStart = (inBlock === 0 ? 0 : fromBlockStart) + closes[at]!;
    if (inBlock === BREADTH_BARS - 1) {
      means[at] = fromBlockStart / BREADTH_BARS;
      for (let i = at, sum = 0; i > at - BREADTH_BARS; i--) toBlockEnd[i] = sum += closes[i]!;
    } else if (at >= BREADTH_BARS) {
      means[at] = (toBlockEnd[at - BREADTH_BARS + 1]! + fromBlockStart) / BREADTH_BARS;
    }
  }
  return means;
}

/**
 * A close equal to its mean isn't above it, even if rounding makes the mean a billionth smaller. `null` without a mean.
 */
const isAbove = (close: number, mean: number): boolean | null =>
  Number.isNaN(mean) ? null : close - mean > ROUNDING * mean;

const breadthOf = (above: number, of: number): Breadth | null => (of === 0 ? null : { above, of });

/**
 * Breadth of the members on `memberDay`, by their closes on `priceDay`; all their bars count, also from before they
 * were added. Members that are stale or have fewer than 50 bars are left out; `null` where none remains. Source:
 * numbers, Measures.
 */
export function breadth(members: readonly Member[], priceDay: Day, memberDay: Day): Breadth | null {
  const known = members
    .filter(({ spans, history }) => isMember(spans, memberDay) && !isStale(history, priceDay))
    .map(({ history: { days, closes } }) => {
      const recent = closes.slice(0, lastIndexAtOrBefore(days, priceDay) + 1).slice(-BREADTH_BARS);
      return isAbove(recent.at(-1) ?? NaN, meansOfLast(recent).at(-1) ?? NaN);
    })
    .filter((each) => each !== null);
  return breadthOf(known.filter(Boolean).length, known.length);
}

/**
 * Breadth, the number of members, and the number of priced members (with a bar that isn't stale), on every day of an
 * axis. Source: numbers, Measures.
 */
export function breadthOn(
  axis: Axis,
  members: readonly Member[],
): { breadth: (Breadth | null)[]; members: number[]; priced: number[] } {
  const size = axis.days.length;
  const zeros = () => new Int32Array(size);
  const counts = { above: zeros(), of: zeros(), members: zeros(), priced: zeros() };
  for (const { spans, history } of members) {
    const inside = spansOn(axis, spans);
    const bars = barsOn(axis, history);
    const means = meansOfLast(history.closes);
    for (let t = 0; t < size; t++) {
      if (inside[t] === 0) continue;
      counts.members[t]!++;
      if (isStaleAt(axis, bars, t)) continue;
      counts.priced[t]!++;
      const at = bars.last[t]!;
      const above = isAbove(history.closes[at]!, means[at]!);
      if (above === null) continue;
      counts.of[t]!++;
      if (above) counts.above[t]!++;
    }
  }
  return {
    breadth: Array.from(counts.of, (of, t) => breadthOf(counts.above[t]!, of)),
    members: Array.from(counts.members),
    priced: Array.from(counts.priced),
  };
}
