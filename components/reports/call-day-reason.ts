import { callDayOf, parseStamp } from "@/lib/domain/theme/call-day";

export type CallDayReason = "before_close" | "after_close" | "no_clock" | "set_by_editor";

/** Explains a report's call day, derived from its publication time. */
export function callDayReason(publishedAt: string | null, callDay: string): CallDayReason {
  const stamp = publishedAt === null ? null : parseStamp(publishedAt);
  if (!stamp || callDayOf(stamp) !== callDay) return "set_by_editor";
  if (stamp.minutes === null) return "no_clock";
  return callDay === stamp.day ? "before_close" : "after_close";
}
