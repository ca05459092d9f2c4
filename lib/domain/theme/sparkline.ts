import { addDays, type Day } from "@/lib/domain/calendar/day";
import { SPARKLINE_DAYS, SPARKLINE_POINTS } from "./thresholds";
import { thin } from "./thinning";

export interface LevelPoint {
  day: Day;
  level: number;
}

/**
 * The levels of the 90 calendar days up to `priceDay`, thinned to at most 40 and rounded to two decimals, which is finer
 * than the pixels of a line in a table: a board of 40 themes sends 1,600 of them. Empty where no bar lies in those days.
 * API: `sparkline[≤60]`.
 */
export function sparkline(points: readonly LevelPoint[], priceDay: Day): LevelPoint[] {
  const from = addDays(priceDay, -SPARKLINE_DAYS);
  const recent = points
    .filter(({ day }) => day > from && day <= priceDay)
    .map(({ day, level }) => ({ day, level: Math.round(level * 100) / 100 }));
  return thin(recent, { max: SPARKLINE_POINTS, shape: ({ level }) => level });
}
