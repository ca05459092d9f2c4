import { addDays, type Day } from "./day";
import { SPARKLINE_DAYS, SPARKLINE_POINTS } from "./thresholds";
import { thin } from "./thinning";

export interface LevelPoint {
  day: Day;
  level: number;
}

/** The levels of the 90 calendar days up to the series' last day, thinned to at most 60. Empty for an empty series. API: `sparkline[≤60]`. */
export function sparkline(points: readonly LevelPoint[]): LevelPoint[] {
  const last = points.at(-1);
  if (!last) return [];
  const from = addDays(last.day, -SPARKLINE_DAYS);
  const recent = points.filter(({ day }) => day > from).map(({ day, level }) => ({ day, level }));
  return thin(recent, { max: SPARKLINE_POINTS, shape: ({ level }) => level });
}
