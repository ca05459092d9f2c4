import { addDays, type Day } from "@/lib/domain/calendar/day";
import { firstIndexAtOrAfter, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { SPARKLINE_DAYS, SPARKLINE_POINTS, START_LEVEL } from "./thresholds";
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

/** The same line of a ticker's closes, the last one of which is 100. Reads no older closes than it shows. */
export function closeSparkline({ days, closes }: PriceHistory, priceDay: Day): LevelPoint[] {
  const first = firstIndexAtOrAfter(days, addDays(priceDay, -SPARKLINE_DAYS));
  const last = lastIndexAtOrBefore(days, priceDay);
  const levels = days
    .slice(first, last + 1)
    .map((day, at) => ({ day, level: (closes[first + at]! / closes[last]!) * START_LEVEL }));
  return sparkline(levels, priceDay);
}
