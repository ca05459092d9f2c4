import { type Breadth, breadthOn } from "./breadth";
import type { Day } from "@/lib/domain/calendar/day";
import { drawdowns } from "./drawdown";
import type { Member } from "./membership";
import { lastIndexAtOrBefore } from "./price-history";
import { excessReturn, relativeReturn } from "./returns";
import type { ThemeIndex } from "./theme-index";
import { thin } from "./thinning";
import { SERIES_POINTS, START_LEVEL } from "./thresholds";

/** A theme's series on one day. Levels begin at 100, the rest are fractions; `null` where unknown. */
export interface SeriesPoint {
  day: Day;
  level: number;
  benchmark: number | null;
  /** The difference of the returns since the call, each side from its own 100. */
  excess: number | null;
  /** The ratio of the returns since the call, (1 + theme) / (1 + benchmark) − 1. */
  relative: number | null;
  drawdown: number;
  breadth: Breadth | null;
  /** The number of members in the mean of the day's return; 0 on the first day. */
  eligible: number;
  /** The number of members on that day, with or without bars. */
  members: number;
  /** The number of members with a bar that isn't stale: the coverage of the day. */
  priced: number;
}

/**
 * The levels that an index is compared with: one for each axis day (`null`: unknown), and the last day on which both
 * have a bar.
 */
export interface ComparedLevels {
  levels: readonly (number | null)[];
  commonDay: Day | null;
}

/**
 * A theme's points: its index, its benchmark on the same days, and the comparison of each day. After the last common
 * day the comparison stays as on that day, like every return against a benchmark. Source: numbers, Theme index and
 * Periods.
 */
export function seriesPoints(
  { axis, levels, eligible }: ThemeIndex,
  compared: ComparedLevels,
  members: readonly Member[],
): SeriesPoint[] {
  const falls = drawdowns(levels);
  const counts = breadthOn(axis, members);
  const common = compared.commonDay === null ? -1 : lastIndexAtOrBefore(axis.days, compared.commonDay);
  return levels.map((level, t) => {
    const benchmark = compared.levels[t] ?? null;
    const at = Math.min(t, common);
    const returns = [levels[at], compared.levels[at]].map((each) => (each == null ? null : sinceStart(each)));
    const [own, other] = benchmark === null ? [null, null] : returns;
    return {
      day: axis.days[t]!,
      level,
      benchmark,
      excess: excessReturn(own!, other!),
      relative: relativeReturn(own!, other!),
      drawdown: falls[t]!,
      breadth: counts.breadth[t] ?? null,
      eligible: eligible[t]!,
      members: counts.members[t]!,
      priced: counts.priced[t]!,
    };
  });
}

const sinceStart = (level: number): number => level / START_LEVEL - 1;

/**
 * The points of a theme that are sent to a browser: at most `max`, with the first, the last and every marked day among
 * them; marks may exceed `max`, but never 500. A marker on a day without a point (a note made on a Sunday) is put on
 * the last point before it. Source: numbers, Charts.
 */
export function thinSeries(
  points: readonly SeriesPoint[],
  markedDays: readonly Day[] = [],
  max: number = SERIES_POINTS,
): SeriesPoint[] {
  const days = points.map(({ day }) => day);
  const marked = new Set(markedDays.map((day) => days[lastIndexAtOrBefore(days, day)]));
  return thin(points, {
    max,
    ceiling: SERIES_POINTS,
    shape: ({ level }) => level,
    alongside: [({ benchmark }) => benchmark, ({ breadth }) => breadth],
    isMarked: ({ day }) => marked.has(day),
  });
}
