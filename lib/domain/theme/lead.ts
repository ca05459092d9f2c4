import type { Day } from "@/lib/domain/calendar/day";

/** Whether a theme is ahead of its benchmark or behind it, since when, and on how many of the compared days it was ahead. */
export interface Lead {
  isAhead: boolean;
  /** The first day of the present run. */
  since: Day;
  aheadDays: number;
  days: number;
}

/**
 * The lead over the days of a series with a known excess return. A day on which both are equal belongs to the run before
 * it, so that the first day, on which both are at 100, is neither; `null` where both were equal on every day.
 */
export function leadOf(points: readonly { day: Day; excess: number | null }[]): Lead | null {
  let since: Day | null = null;
  let [isAhead, aheadDays, days] = [false, 0, 0];
  for (const { day, excess } of points) {
    if (excess === null || (since === null && excess === 0)) continue;
    const isNow = excess === 0 ? isAhead : excess > 0;
    if (since === null || isNow !== isAhead) since = day;
    isAhead = isNow;
    days++;
    if (isAhead) aheadDays++;
  }
  return since === null ? null : { isAhead, since, aheadDays, days };
}
