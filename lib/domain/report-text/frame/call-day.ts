import { isDay, type Day } from "@/lib/domain/calendar/day";
import { callDayOf, type Stamp } from "@/lib/domain/theme/call-day";
import type { CallDayReason } from "@/lib/domain/report-text/types";

const DAY_IN_TITLE = /(?<!\d)(20\d{2})(?:[-./年]?)(\d{1,2})(?:[-./月]?)(\d{1,2})(?:日|(?!\d))/u;
/** `(0131-0206)`, `2025年1月`, `(1.6-1.12)`: the time that a report is about. */
const PERIOD =
  /(?<!\d)\d{2}\.?\d{2}\s?[-–—~至]\s?\d{2}\.?\d{2}(?!\d)|\d{1,2}\.\d{1,2}\s?[-–—~至]\s?\d{1,2}\.\d{1,2}|20\d{2}年\d{1,2}月(?!\d)/u;

/** The day of the call with the reason, from the printed time or else from a whole date in the title. */
export function callDayIn(
  stamp: Stamp | null,
  title: string | null,
): { callDay: Day | null; callDayReason: CallDayReason | null } {
  if (stamp) {
    const callDay = callDayOf(stamp);
    if (stamp.minutes === null) return { callDay, callDayReason: "no_clock" };
    return { callDay, callDayReason: callDay === stamp.day ? "before_close" : "after_close" };
  }
  const [, year = "", month = "", date = ""] = DAY_IN_TITLE.exec(title ?? "") ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day)
    ? { callDay: day, callDayReason: "day_in_title" }
    : { callDay: null, callDayReason: null };
}

/** Whether a title names a period (`0131-0206`), which is no day of publication. */
export const hasPeriod = (title: string) => PERIOD.test(title);
