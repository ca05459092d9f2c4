/**
 * A day in a market's own calendar, written `YYYY-MM-DD`. Such texts sort as days do, so `<` and `===` compare them.
 * Source: numbers, opening paragraph.
 */
export type Day = string;

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** Whether the text is a day that exists: `2024-02-29` does, `2025-02-29`, `2025-2-9` and `0000-01-01` don't. */
export function isDay(text: string): boolean {
  if (!DAY_FORM.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);
}

interface Parts {
  year: number;
  month: number; // 1 to 12
  date: number;
}

// Reads character by character, because a board walks over hundreds of thousands of days.
function partsOf(day: Day): Parts {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  return {
    year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    month: digit(5) * 10 + digit(6),
    date: digit(8) * 10 + digit(9),
  };
}

const textOf = ({ year, month, date }: Parts): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/**
 * Days since 1970-01-01 (negative before it), in the Gregorian calendar; no time zone is involved.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day `number` days after 1970-01-01. Source: as `dayNumber`, `civil_from_days`. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return textOf({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  });
}

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count);

/** The same date `count` months later (earlier when negative); a month too short gives its last day: 03-31 − 1 = 02-28. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return textOf({ ...target, date: Math.min(date, monthLength(target.year, target.month)) });
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of an instant in a time zone (an IANA name such as `Asia/Shanghai`). Throws `RangeError` for a zone that
 * doesn't exist or an invalid instant.
 */
export function dayOf(instant: Date, timeZone: string): Day {
  let format = zoneFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
    zoneFormats.set(timeZone, format); // creating a format costs a hundred times as much as using one
  }
  const parts = format.formatToParts(instant);
  const part = (type: "year" | "month" | "day") => Number(parts.find((each) => each.type === type)?.value);
  return textOf({ year: part("year"), month: part("month"), date: part("day") });
}

/**
 * Counts weekdays from a fixed origin, so that the difference of two is the number of weekdays after the first up to
 * and including the second. Holidays count, because the domain has no market's calendar.
 */
export function weekdayNumber(day: Day): number {
  const sinceMonday = dayNumber(day) + 3; // 1969-12-29 was a Monday
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7 + 1, 5);
}

/** Monday to Friday, holidays included. */
export const isWeekday = (day: Day): boolean => (((dayNumber(day) + 3) % 7) + 7) % 7 < 5;

/** Weekdays d with from < d ≤ to; 0 where `to` isn't after `from`. */
export const weekdaysBetween = (from: Day, to: Day): number =>
  to <= from ? 0 : weekdayNumber(to) - weekdayNumber(from);

/** The first day on which `count` weekdays (zero or more) have passed since `from`. */
export function addWeekdays(from: Day, count: number): Day {
  let day = from;
  while (weekdaysBetween(from, day) < count) day = addDays(day, 1);
  return day;
}

/** Calendar days from one day to another; negative where `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The latest of the days that aren't `null`; `null` without any. */
export const latestDay = (...days: readonly (Day | null)[]): Day | null =>
  days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);

/** The earliest of the days that aren't `null`; `null` without any. */
export const earliestDay = (...days: readonly (Day | null)[]): Day | null =>
  days.reduce(
    (earliest, day) => (day !== null && (earliest === null || day < earliest) ? day : earliest),
    null,
  );
