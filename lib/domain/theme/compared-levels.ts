import { type Day, weekdaysBetween } from "@/lib/domain/calendar/day";
import { lastIndexAtOrBefore } from "./price-history";
import type { LevelPoint } from "./sparkline";
import { SERIES_POINTS, STALE_AFTER_WEEKDAYS } from "./thresholds";

/** A day with the level of each index, in their order; `null` if an index has no level on that day. */
export interface ComparedPoint {
  day: Day;
  levels: (number | null)[];
}

/** A line by day, with `null` where it is unknown. */
type Line = readonly { day: Day; level: number | null }[];

/**
 * The levels of several indices on the union of their days, at most 500 days. On a day without a point (only another market
 * traded) an index keeps its last level until that is stale; before its first and after its last point it has no level.
 * Source: numbers, Words and Charts.
 */
export function comparedLevels(indices: readonly (readonly LevelPoint[])[]): ComparedPoint[] {
  const days = thinned([...new Set(indices.flatMap((points) => points.map(({ day }) => day)))].sort());
  return levelsOn(indices, days);
}

/** The values of several lines on these days, by the same rule; a point without a value is a gap. */
export function levelsOn(lines: readonly Line[], days: readonly Day[]): ComparedPoint[] {
  const known = lines.map((points) => ({ points, days: points.map(({ day }) => day) }));
  return days.map((day) => ({ day, levels: known.map((each) => levelOf(each, day)) }));
}

/** An index's level on a day, by the same rule. */
export const levelOn = (points: readonly LevelPoint[], day: Day): number | null =>
  levelOf({ points, days: points.map((each) => each.day) }, day);

function levelOf({ points, days }: { points: Line; days: Day[] }, day: Day): number | null {
  const last = days.at(-1);
  const at = points[lastIndexAtOrBefore(days, day)];
  if (!at || !last || day > last) return null;
  return weekdaysBetween(at.day, day) <= STALE_AFTER_WEEKDAYS ? at.level : null;
}

/** Keeps the first day, on which the earliest index is at 100, and the last. */
function thinned(days: Day[]): Day[] {
  const step = Math.ceil(days.length / (SERIES_POINTS - 1));
  return days.filter((_, index) => index === 0 || (days.length - 1 - index) % step === 0);
}
