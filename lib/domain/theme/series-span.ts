import type { Day } from "@/lib/domain/calendar/day";
import { type Period, periodStartIndex } from "@/lib/domain/calendar/period";
import { changeBetween, excessReturn, relativeReturn } from "./returns";
import type { SeriesPoint } from "./theme-series";
import { START_LEVEL } from "./thresholds";

/** The last days of a theme's returns: `commonDay` is the last on which its benchmark has a bar, too. */
export interface SpanEnds {
  priceDay: Day | null;
  commonDay: Day | null;
}

/**
 * A theme's points over a period, with index and benchmark at 100 on its first day and `excess` and `relative` from that
 * day on. The points since the call, and those of a period that begins before the series, are unchanged; a period that
 * begins after the last point has none. After the last common day, `excess` and `relative` keep that day's values; if the
 * period begins on that day or later, they are null. Source: numbers, Periods.
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
  return start === null ? [...points] : pointsFrom(points, points[start]!.day, commonDay);
}

/** The points from the last one by a day on, as those of a period that starts there; none if there is none. */
export function pointsFrom(points: readonly SeriesPoint[], from: Day, commonDay: Day | null): SeriesPoint[] {
  const start = points.findLastIndex(({ day }) => day <= from);
  const [first, ...later] = start < 0 ? [] : points.slice(start);
  if (!first || later.length === 0) return []; // the series ended before the period began
  const span = [first, ...later];
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
