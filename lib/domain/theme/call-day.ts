import { addDays, dayOf, isDay, type Day } from "@/lib/domain/calendar/day";

/** The default time zone of a report's printed time; a house may have another. */
export const HOUSE_TIME_ZONE = "Asia/Shanghai";

/** The mainland's market closes at 15:00: a later call can first be traded on the next day. */
const CLOSING_MINUTE = 15 * 60;

/** A printed publication time: a day and, if it is printed, the minutes since midnight. */
export interface Stamp {
  day: Day;
  minutes: number | null;
}

const DATE = String.raw`(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?`;
const CLOCK = String.raw`(?:[T\s]\s*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;

/**
 * The accepted forms of a publication time: `2025-02-04 03:06`, `2025/2/4`, `2025年2月4日 15:30`, `2025-02-03T19:06:00Z`.
 */
export const STAMP_FORM = new RegExp(`${DATE}${CLOCK}`, "u");

const WHOLE_STAMP = new RegExp(`^${STAMP_FORM.source}$`, "u");

/**
 * Reads a printed publication time. Without an offset it is in the house's time zone; with one (`Z`, `+08:00`) it is
 * converted to `timeZone`. `null` where the text isn't a time, or its day or hour doesn't exist.
 */
export function parseStamp(text: string, timeZone: string = HOUSE_TIME_ZONE): Stamp | null {
  const match = WHOLE_STAMP.exec(text.trim());
  if (!match) return null;
  const [, year = "", month = "", date = "", hours, minute = "0", offset] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!isDay(day) || Number(hours ?? 0) > 23 || Number(minute) > 59) return null;
  if (hours === undefined) return { day, minutes: null };
  const minutes = Number(hours) * 60 + Number(minute);
  if (!offset) return { day, minutes };
  const instant = new Date(`${day}T${hours.padStart(2, "0")}:${minute}:00${withColon(offset)}`);
  return Number.isNaN(instant.getTime()) ? null : stampOf(instant, timeZone);
}

const withColon = (offset: string) => offset.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");

/** The stamp of an instant in a house's time zone. Throws RangeError for a zone that doesn't exist. */
export function stampOf(instant: Date, timeZone: string): Stamp {
  const clock = new Intl.DateTimeFormat("en", {
    timeZone,
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const parts = clock.formatToParts(instant);
  const part = (type: "hour" | "minute") => Number(parts.find((each) => each.type === type)?.value);
  return { day: dayOf(instant, timeZone), minutes: part("hour") * 60 + part("minute") };
}

/**
 * The call day of a report: its publication day, or the next calendar day if it is stamped 15:00 or later in its
 * house's time zone. Without a clock time it is the publication day. Source: numbers, "Words".
 */
export function callDayOf({ day, minutes }: Stamp): Day {
  return minutes !== null && minutes >= CLOSING_MINUTE ? addDays(day, 1) : day;
}
