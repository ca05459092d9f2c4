import { dayNumber, dayFromNumber, dayOf, isDay, type Day } from "@/lib/domain/calendar/day";
import { MARKET_ZONES } from "@/lib/domain/calendar/market-zone";
import { plainText } from "@/lib/domain/text/plain-text";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { dayIn, splitClock, yearLastDay } from "./days";
import type { DateOrder } from "./options";

const DAY_MINUTES = 1440;
const DAY_MILLIS = 86_400_000;

/**
 * The units of a count since 1970, which its magnitude shows: nanoseconds, microseconds, milliseconds,
 * seconds. `millis`: milliseconds in one unit.
 */
const UNITS: readonly (readonly [from: number, millis: number])[] = [
  [1e17, 1e-6],
  [1e14, 1e-3],
  [1e11, 1],
  [0, 1000],
];
const UNIX = /^-?\d{1,19}(?:\.\d*)?$/;
/**
 * In a form that doesn't count from 1970, a shorter number is a day (`20250204`), a serial number or a
 * mistake.
 */
const CERTAINLY_UNIX = /^\d{9,}/;
/**
 * `202502041500`, `20250204150000`: a printed day and a clock time, which as milliseconds would be a day of
 * 1976.
 */
const PRINTED_CLOCK =
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;

/**
 * The date in a cell: a printed day, or an instant as milliseconds since 1970, whose day depends on the
 * exchange's time zone. Null if the cell is neither.
 * A clock time with `Z` or an offset is an instant, except midnight at that offset, which is the printed day.
 * A count since 1970 at 00:00:00 UTC is that date. `countsFrom1970`: any whole number may be such a count.
 * Source: formats, "Price files".
 */
export function dateIn(cell: string, order: DateOrder | null, countsFrom1970: boolean): Day | number | null {
  const text = plainText(cell);
  const printed = dayIn(text) ?? (order ? yearLastDay(text, order) : null);
  if (printed === null) return unixDate(text, countsFrom1970);
  const { minutes, offset } = splitClock(text);
  if (offset === null || minutes === 0) return printed;
  return (dayNumber(printed) * DAY_MINUTES + minutes - offset) * 60_000;
}

function unixDate(cell: string, countsFrom1970: boolean): Day | number | null {
  if (!UNIX.test(cell) || PRINTED_CLOCK.test(cell)) return null;
  if (!countsFrom1970 && !CERTAINLY_UNIX.test(cell)) return null;
  const count = Number(cell);
  const [, millis] = UNITS.find(([from]) => Math.abs(count) >= from)!;
  const instant = Math.floor(count * millis);
  // A 0 stands for an empty cell, and no valid day is beyond the year 9999.
  const day = dayFromNumber(Math.floor(instant / DAY_MILLIS));
  if (!isDay(day) || Math.floor(instant / DAY_MILLIS) === 0) return null;
  return instant % DAY_MILLIS === 0 ? day : instant;
}

/** The day at an instant in the exchange's time zone; the UTC day while the symbol is unknown. */
export function marketDay(instant: number, symbol: string | null): Day {
  const zone = symbol === null ? "UTC" : MARKET_ZONES[describeSymbol(symbol).market];
  return dayOf(new Date(instant), zone);
}
