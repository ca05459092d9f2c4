import { type Day, weekdaysBetween } from "@/lib/domain/calendar/day";
import { lastIndexAtOrBefore } from "./price-history";
import type { LevelPoint } from "./sparkline";
import { SERIES_POINTS, STALE_AFTER_WEEKDAYS } from "./thresholds";

/** A day with a level for each index, in their order; `null`: it has none on that day. */
export interface ComparedPoint {
  day: Day;
  levels: (number | null)[];
}

/**
 * Several indices on the days of all of them, at most 500 days. On a day on which one has no point (another market traded) its last
 * level stands for as long as a bar isn't stale; before its first point and after its last one it has none. Source: numbers,
 * Words and Charts.
 */
export function comparedLevels(indices: readonly (readonly LevelPoint[])[]): ComparedPoint[] {
  const days = thinned([...new Set(indices.flatMap((points) => points.map(({ day }) => day)))].sort());
  const known = indices.map((points) => ({ points, days: points.map(({ day }) => day) }));
  return days.map((day) => ({ day, levels: known.map((each) => levelOn(each, day)) }));
}

function levelOn({ points, days }: { points: readonly LevelPoint[]; days: Day[] }, day: Day): number | null {
  const last = days.at(-1);
  const at = points[lastIndexAtOrBefore(days, day)];
  if (!at || !last || day > last) return null;
  return weekdaysBetween(at.day, day) <= STALE_AFTER_WEEKDAYS ? at.level : null;
}

/** The last day is always kept, and the first, on which the earliest of them stands at 100. */
function thinned(days: Day[]): Day[] {
  const step = Math.ceil(days.length / (SERIES_POINTS - 1));
  return days.filter((_, index) => index === 0 || (days.length - 1 - index) % step === 0);
}
