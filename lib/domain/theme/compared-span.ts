import { type Day, latestDay } from "@/lib/domain/calendar/day";
import { type Period, periodStart } from "@/lib/domain/calendar/period";
import { type ComparedPoint, comparedLevels, levelOn } from "./compared-levels";
import type { LevelPoint } from "./sparkline";
import { START_LEVEL } from "./thresholds";

export interface ComparedSpan {
  /** The day on which every index is at 100; `null` since the call, where each is at 100 on its own first day. */
  from: Day | null;
  points: ComparedPoint[];
}

/**
 * Several indices over a period. Since the call each begins at 100 on its own first day; over another period all begin at
 * 100 on one day: the start of the period, or the first day on which all have a level if that is later. An index that ended
 * before that day has no level.
 */
export function comparedSpan(
  indices: readonly (readonly LevelPoint[])[],
  period: Period,
  priceDay: Day | null,
): ComparedSpan {
  const days = [...new Set(indices.flatMap((points) => points.map(({ day }) => day)))].sort();
  const start = priceDay === null ? null : periodStart(days, priceDay, period);
  if (period === "sinceCall" || days.length === 0) return { from: null, points: comparedLevels(indices) };
  const current = indices.filter((points) => points.length > 0 && points.at(-1)!.day > (start ?? days[0]!));
  const from = latestDay(start, ...current.map((points) => points[0]!.day)) ?? days[0]!;
  return { from, points: comparedLevels(indices.map((points) => rebased(points, from))) };
}

function rebased(points: readonly LevelPoint[], from: Day): LevelPoint[] {
  const first = levelOn(points, from);
  if (first === null) return [];
  const later = points.filter(({ day }) => day > from);
  if (later.length === 0) return [];
  return [{ day: from, level: first }, ...later].map(({ day, level }) => ({
    day,
    level: (level / first) * START_LEVEL,
  }));
}
