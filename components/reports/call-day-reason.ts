import { callDayOf, parseStamp } from "@/lib/domain/theme/call-day";
import type { CallDayReason } from "@/lib/domain/report-text/types";

/** Explains a report's call day: as it was stored, or else derived from the publication time. */
export function callDayReason({
  publishedAt,
  callDay,
  callDayReason: stored,
}: {
  publishedAt: string | null;
  callDay: string;
  callDayReason: CallDayReason | null;
}): CallDayReason {
  if (stored) return stored;
  const stamp = publishedAt === null ? null : parseStamp(publishedAt);
  if (!stamp || callDayOf(stamp) !== callDay) return "set_by_editor";
  if (stamp.minutes === null) return "no_clock";
  return callDay === stamp.day ? "before_close" : "after_close";
}
