import { addDays, dayNumber, dayOf, type Day } from "./day";

const HOUR = 3_600_000;

/**
 * The last instant (to the millisecond) of `day` in a time zone (an IANA name): an action by then belongs to that day
 * or an earlier one. Found by bisection, so that clock changes at midnight need no special case.
 */
export function endOfDay(day: Day, timeZone: string): Date {
  const midnight = dayNumber(addDays(day, 1)) * 24 * HOUR;
  let inside = midnight - 15 * HOUR; // zones reach from UTC−12 to UTC+14
  let after = midnight + 15 * HOUR;
  while (after - inside > 1) {
    const middle = Math.floor((inside + after) / 2);
    if (dayOf(new Date(middle), timeZone) <= day) inside = middle;
    else after = middle;
  }
  return new Date(inside);
}
