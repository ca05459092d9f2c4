import { type Day, latestDay, weekdaysBetween } from "@/lib/domain/calendar/day";

/**
 * Weekdays since the newest of a theme's notes and views (their `observedOn` and days) by `asOf`; `null` where there is none.
 * Source: numbers, Measures.
 */
export function attention(noteAndViewDays: readonly Day[], asOf: Day): number | null {
  const newest = latestDay(...noteAndViewDays.filter((day) => day <= asOf));
  return newest === null ? null : weekdaysBetween(newest, asOf);
}
