import { weekdaysBetween, type Day } from "@/lib/domain/calendar/day";
import { STALE_AFTER_WEEKDAYS } from "./thresholds";

/**
 * The first day of an index whose return since the call begins long after the call, because its members were added or
 * have prices only since then; `null` for one that begins within 10 weekdays of the call, or not at all.
 */
export const lateStart = ({ callDay, t0 }: { callDay: Day; t0: Day | null }): Day | null =>
  t0 !== null && weekdaysBetween(callDay, t0) > STALE_AFTER_WEEKDAYS ? t0 : null;
