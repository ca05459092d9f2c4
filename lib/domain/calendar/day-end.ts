import { addDays, dayNumber, dayOf, type Day } from "./day";

const HOUR = 3_600_000;

/**
 * The last instant (to the millisecond) at which it is still `day` in a time zone (an IANA name): what was done by then
 * was done by that day. Found by halving, so that clock changes at midnight need no rule of their own.
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
