import type { Day } from "@/lib/domain/calendar/day";

/** Per level, level / highest level so far − 1: fractions, 0 or below. Source: numbers, Measures. */
export function drawdowns(levels: readonly number[]): number[] {
  let highest = -Infinity;
  return levels.map((level) => {
    highest = Math.max(highest, level);
    return level / highest - 1;
  });
}

/** The deepest fall: its fraction, the day of the preceding high, and the day of the low. */
export interface MaxDrawdown {
  value: number;
  peakDay: Day;
  troughDay: Day;
}

/**
 * The smallest drawdown with its two days; of several equally deep ones the first, from the first day of its high. A
 * series that never fell has 0, with its first day as both. `null` for an empty one. Source: numbers, Measures.
 */
export function maxDrawdown(days: readonly Day[], levels: readonly number[]): MaxDrawdown | null {
  const first = days[0];
  if (first === undefined) return null;
  let peak = 0;
  let deepest: MaxDrawdown = { value: 0, peakDay: first, troughDay: first };
  levels.forEach((level, t) => {
    if (level > levels[peak]!) peak = t;
    const value = level / levels[peak]! - 1;
    if (value < deepest.value) deepest = { value, peakDay: days[peak]!, troughDay: days[t]! };
  });
  return deepest;
}
