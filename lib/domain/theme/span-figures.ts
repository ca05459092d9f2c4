import type { Day } from "@/lib/domain/calendar/day";
import { changeBetween, excessReturn, relativeReturn } from "./returns";

/** What happened from the first to the last day of a span: fractions, null where unknown. */
export interface SpanFigures {
  from: Day;
  to: Day;
  return: number | null;
  benchmark: number | null;
  excess: number | null;
  relative: number | null;
  /** The deepest fall from a highest level inside the span. */
  maxDrawdown: number;
}

interface SpanPoint {
  day: Day;
  level: number;
  benchmark: number | null;
}

/**
 * The figures of a series between its first and its last point, both sides from the first day; `null` without points.
 * Returns of a single day are `null`. `commonDay` is the last day on which the benchmark has a bar, too: if it is before the
 * last point, the comparison ends on it, and is `null` if it isn't after the first. Source: numbers, Periods.
 */
export function spanFigures(points: readonly SpanPoint[], commonDay: Day | null): SpanFigures | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const change = (to: SpanPoint | undefined, of: (point: SpanPoint) => number | null) =>
    !to || to === first ? null : changeBetween(of(first), of(to));
  const common = commonDay === null ? undefined : points.findLast(({ day }) => day <= commonDay);
  const own = change(common, ({ level }) => level);
  const other = change(common, ({ benchmark }) => benchmark);
  let [high, maxDrawdown] = [first.level, 0];
  for (const { level } of points) {
    high = Math.max(high, level);
    maxDrawdown = Math.min(maxDrawdown, level / high - 1);
  }
  return {
    from: first.day,
    to: last.day,
    return: change(last, ({ level }) => level),
    benchmark: other,
    excess: excessReturn(own, other),
    relative: relativeReturn(own, other),
    maxDrawdown,
  };
}
