import { addDays, type Day } from "@/lib/domain/day";
import { periodStartIndex, type Period } from "@/lib/domain/period";
import type { ThemeSeries } from "@/lib/themes/series-schema";

type Point = ThemeSeries["points"][number];

/** Days to ask for, so that the last axis day before each span is among them however long the holidays were. */
const REACH: Record<Exclude<Period, "sinceCall">, number> = {
  "1d": 30,
  "1w": 40,
  "1m": 65,
  "3m": 125,
  "6m": 220,
  ytd: 400,
  "1y": 400,
};

/** The day to ask the series from; undefined for all of it. */
export function seriesFrom(period: Period, priceDay: Day | null): Day | undefined {
  return period === "sinceCall" || priceDay === null ? undefined : addDays(priceDay, -REACH[period]);
}

/**
 * The points of a span, both lines 100 where it starts, as a reader compares them; since the call they are as they stand.
 * A span that begins before the series does shows all there is.
 */
export function pointsOfSpan(points: readonly Point[], period: Period, priceDay: Day | null): Point[] {
  if (period === "sinceCall" || priceDay === null) return [...points];
  const start = periodStartIndex(
    points.map(({ day }) => day),
    priceDay,
    period,
  );
  if (start === null) return [...points];
  const span = points.slice(start);
  const first = span[0];
  if (!first) return [];
  return span.map((point) => {
    const level = (point.level / first.level) * 100;
    const benchmark =
      point.benchmark === null || first.benchmark === null ? null : (point.benchmark / first.benchmark) * 100;
    return { ...point, level, benchmark, relative: benchmark === null ? null : level / benchmark - 1 };
  });
}
