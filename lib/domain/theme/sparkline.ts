import { addDays, type Day } from "@/lib/domain/calendar/day";
import { SPARKLINE_DAYS, SPARKLINE_POINTS } from "./thresholds";
import { thin } from "./thinning";

export interface LevelPoint {
  day: Day;
  level: number;
}

/** The levels of the 90 calendar days up to `priceDay`, thinned to at most 60. Empty where no bar lies in them. API: `sparkline[≤60]`. */
export function sparkline(points: readonly LevelPoint[], priceDay: Day): LevelPoint[] {
  const from = addDays(priceDay, -SPARKLINE_DAYS);
  const recent = points
    .filter(({ day }) => day > from && day <= priceDay)
    .map(({ day, level }) => ({ day, level }));
  return thin(recent, { max: SPARKLINE_POINTS, shape: ({ level }) => level });
}
