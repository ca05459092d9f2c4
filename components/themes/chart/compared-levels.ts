import { lastIndexAtOrBefore } from "@/lib/domain/theme/price-history";
import { weekdaysBetween } from "@/lib/domain/calendar/day";
import { SERIES_POINTS, STALE_AFTER_WEEKDAYS } from "@/lib/domain/theme/thresholds";
import type { ThemeLevels } from "@/lib/themes/detail-queries";

export type ComparedPoint = { day: string } & Record<string, string | number | null>;

/**
 * Several indices on the days of all of them, at most 500. On a day on which one has no point (another market's, or a thinned one)
 * its last level stands, as a close does, for as long as a bar isn't stale; before its first and after its last point it has none.
 */
export function comparedLevels(series: readonly ThemeLevels[]): ComparedPoint[] {
  const days = thinned([...new Set(series.flatMap(({ points }) => points.map(({ day }) => day)))].sort());
  const columns = series.map(({ slug, points }) => ({ slug, points, days: points.map(({ day }) => day) }));
  return days.map((day) => {
    const point: ComparedPoint = { day };
    for (const column of columns) point[column.slug] = levelOn(column, day);
    return point;
  });
}

function levelOn(
  { points, days }: { points: ThemeLevels["points"]; days: string[] },
  day: string,
): number | null {
  const last = days.at(-1);
  const known = points[lastIndexAtOrBefore(days, day)];
  if (!known || !last || day > last) return null;
  return weekdaysBetween(known.day, day) <= STALE_AFTER_WEEKDAYS ? known.level : null;
}

/** The last day is always kept, and the first, on which they all stand at 100. */
function thinned(days: string[]): string[] {
  const step = Math.ceil(days.length / (SERIES_POINTS - 1));
  return days.filter((_, index) => index === 0 || (days.length - 1 - index) % step === 0);
}
