import { addDays, type Day } from "@/lib/domain/calendar/day";

/**
 * The first and last day of each closure of the mainland exchanges, weekends inside them included. Covers 2025 and
 * 2026.
 */
export const MAINLAND_CLOSURES: readonly (readonly [first: Day, last: Day])[] = [
  ["2025-01-01", "2025-01-01"],
  ["2025-01-28", "2025-02-04"],
  ["2025-04-04", "2025-04-04"],
  ["2025-05-01", "2025-05-05"],
  ["2025-06-02", "2025-06-02"],
  ["2025-10-01", "2025-10-08"],
  ["2026-01-01", "2026-01-02"],
  ["2026-02-16", "2026-02-23"],
  ["2026-04-06", "2026-04-06"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-19"],
  ["2026-09-25", "2026-09-25"],
  ["2026-10-01", "2026-10-07"],
];

/** Every closed day, one by one. */
export const MAINLAND_CLOSED_DAYS: ReadonlySet<Day> = new Set(MAINLAND_CLOSURES.flatMap(daysOf));

function daysOf([first, last]: readonly [Day, Day]): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
