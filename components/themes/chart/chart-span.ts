import { addDays, type Day } from "@/lib/domain/calendar/day";
import { periodStartIndex, type Period } from "@/lib/domain/calendar/period";
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
 * A span that begins before the series does shows all there is. After the last day that theme and benchmark share, they are
 * compared as they were on it, as the theme's figures are.
 */
export function pointsOfSpan(
  points: readonly Point[],
  period: Period,
  { priceDay, commonDay }: { priceDay: Day | null; commonDay: Day | null },
): Point[] {
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
  const rebased = span.map((point) => ({
    ...point,
    level: (point.level / first.level) * 100,
    benchmark:
      point.benchmark === null || first.benchmark === null ? null : (point.benchmark / first.benchmark) * 100,
  }));
  const common = commonDay === null ? -1 : rebased.findLastIndex(({ day }) => day <= commonDay);
  return rebased.map((point, t) => {
    // Where the span starts on the last common day or later, nothing of it can be compared.
    const at = t <= common ? point : common > 0 ? rebased[common] : undefined;
    const known =
      point.benchmark === null || at?.benchmark == null ? null : { ...at, benchmark: at.benchmark };
    return {
      ...point,
      excess: known && (known.level - known.benchmark) / 100,
      relative: known && known.level / known.benchmark - 1,
    };
  });
}
