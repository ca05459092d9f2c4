import { isDay, type Day } from "@/lib/domain/calendar/day";
import { plainText } from "@/lib/domain/text/plain-text";
import type { DateOrder } from "./options";

/** The clock time and the UTC offset that may follow a date. */
const CLOCK =
  /(?<=[\d日])(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AP]\.?M\.?)?\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{2})(?::?(\d{2}))?)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2}), ?(\d{4})$/;
const MONTH_NAMED = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ,]+(\d{4})$/;
/** Some terminals print the weekday after the date: `2025-02-05,三`. */
const WEEKDAY = /[,\s]*(?:周|星期)?[一二三四五六日]$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

interface PrintedClock {
  /** The cell without its clock time. */
  date: string;
  /** Minutes since midnight at the printed offset; 0 if the cell has no clock time. */
  minutes: number;
  /** Minutes ahead of UTC; null if the cell states no offset. */
  offset: number | null;
}

/**
 * Splits a cell into date and clock time: `2025-02-04 16:00:00+08:00` → `2025-02-04`, 960 minutes, 480 ahead
 * of UTC. Full-width characters become ASCII and invisible characters are removed.
 */
export function splitClock(cell: string): PrintedClock {
  const printed = plainText(cell);
  const match = CLOCK.exec(printed);
  if (!match) return { date: printed, minutes: 0, offset: null };
  const [whole, hours, minutes, seconds = "0", half, utc, sign, ahead, aheadMinutes = "0"] = match;
  const offset = Number(`${sign ?? ""}1`) * (Number(ahead ?? 0) * 60 + Number(aheadMinutes));
  return {
    date: printed.slice(0, -whole.length),
    minutes: hourOf(hours, half) * 60 + Number(minutes) + Number(seconds) / 60,
    offset: utc || sign ? offset : null,
  };
}

/** The hour from 0 to 23: `4 PM` is 16 and `12 AM` is 0; an hour without AM or PM is unchanged. */
export const hourOf = (hours: string | undefined, half: string | undefined): number =>
  half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);

/**
 * The printed day of a cell, whatever its UTC offset (`dateIn` gives the exchange's day): `2025-02-04`,
 * `2025/2/4`, `20250204`, `2025年2月4日`, `Feb 04, 2025`, `4 Feb 2025`, with or without a clock time. Null for
 * any other text, for a two-digit year, and for the dates that a spreadsheet writes for an empty cell:
 * 1970-01-01 and any day of 1899.
 */
export const dayIn = (cell: string): Day | null => unlessEmpty(printedDay(cell));

function printedDay(cell: string): Day | null {
  const printed = splitClock(cell).date;
  const bare =
    /[一二三四五六日]$/.test(printed) && !printed.includes("年") ? printed.replace(WEEKDAY, "") : printed;
  const match = YEAR_FIRST.exec(bare);
  if (match) {
    const [, year = "", separator, month = "", date = ""] = match;
    if (separator === "" && (month.length !== 2 || date.length !== 2)) return null;
    return existingDay(year, month, date);
  }
  const chinese = CHINESE.exec(bare);
  if (chinese) return existingDay(chinese[1], chinese[2], chinese[3]);
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst) return existingDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const named = MONTH_NAMED.exec(bare);
  return named ? existingDay(named[3], monthNumber(named[2]), named[1]) : null;
}

function existingDay(year = "", month = "", date = ""): Day | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

/**
 * The dates that programs write for an empty cell, or for a number read as a time: the first days of their
 * calendars.
 */
const EMPTY = /^(?:1970-01-01|1899-.*)$/;
const unlessEmpty = (day: Day | null): Day | null => (day !== null && EMPTY.test(day) ? null : day);

/** Whether the cell is a date that programs write for an empty cell, in any date format. */
export function isEmptyDay(cell: string): boolean {
  const day = printedDay(cell) ?? printedYearLast(cell, "dmy") ?? printedYearLast(cell, "mdy");
  return day !== null && EMPTY.test(day);
}

function monthNumber(name = ""): string {
  const full = name.toLowerCase();
  const at = MONTHS.findIndex((month) => full.startsWith(month));
  return at === -1 ? "" : String(at + 1);
}

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/**
 * Whether the cell is a date with the year last, whose order of day and month the cell alone doesn't show.
 */
export const isYearLast = (cell: string): boolean => YEAR_LAST.test(splitClock(cell).date);

/** The day of a cell such as `05/09/2025` in the given order of day and month; null if no such day exists. */
export const yearLastDay = (cell: string, order: DateOrder): Day | null =>
  unlessEmpty(printedYearLast(cell, order));

function printedYearLast(cell: string, order: DateOrder): Day | null {
  const [, first, , second, year] = YEAR_LAST.exec(splitClock(cell).date) ?? [];
  return order === "mdy" ? existingDay(year, first, second) : existingDay(year, second, first);
}

/**
 * The only order of day and month in which all of these dates exist; null if they exist in both orders or in
 * neither.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null {
  const fits = (order: DateOrder) => cells.every((cell) => yearLastDay(cell, order) !== null);
  const [monthFirst, dateFirst] = [fits("mdy"), fits("dmy")];
  if (monthFirst === dateFirst) return null;
  return monthFirst ? "mdy" : "dmy";
}
