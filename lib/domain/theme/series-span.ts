import type { Day } from "@/lib/domain/calendar/day";
import { type Period, periodStartIndex } from "@/lib/domain/calendar/period";
import { changeBetween, excessReturn, relativeReturn } from "./returns";
import type { SeriesPoint } from "./theme-series";
import { START_LEVEL } from "./thresholds";

/** The days that a theme's returns end on: `commonDay` is the last on which its benchmark has a bar, too. */
export interface SpanEnds {
  priceDay: Day | null;
  commonDay: Day | null;
}

/**
 * A theme's points over a period, index and benchmark both at 100 where it starts, `excess` and `relative` from there on; since
 * the call they are as they stand. A period that begins before the series does has all its
 * points as they stand, one that begins after its last point has none. After the last
 * common day both are compared as they were on it, as every return against a benchmark is; where the period starts on that
 * day or later, nothing is compared. Source: numbers, Periods.
 */
export function pointsOfSpan(
  points: readonly SeriesPoint[],
  period: Period,
  { priceDay, commonDay }: SpanEnds,
): SeriesPoint[] {
  if (period === "sinceCall" || priceDay === null) return [...points];
  const start = periodStartIndex(
    points.map(({ day }) => day),
    priceDay,
    period,
  );
  const first = start === null ? undefined : points[start];
  if (start === null || !first) return [...points];
  const span = points.slice(start);
  if (span.length === 1) return []; // the series ended before the period began
  const common = commonDay === null ? -1 : span.findLastIndex(({ day }) => day <= commonDay);
  return span.map((point, t) => {
    const at = t <= common ? point : common > 0 ? span[common]! : null;
    const [own, other] =
      at === null || point.benchmark === null
        ? [null, null]
        : [changeBetween(first.level, at.level), changeBetween(first.benchmark, at.benchmark)];
    return {
      ...point,
      level: (point.level / first.level) * START_LEVEL,
      benchmark:
        point.benchmark === null || first.benchmark === null
          ? null
          : (point.benchmark / first.benchmark) * START_LEVEL,
      excess: excessReturn(own, other),
      relative: relativeReturn(own, other),
    };
  });
}
