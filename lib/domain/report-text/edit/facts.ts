import { isDay, type Day } from "@/lib/domain/calendar/day";
import { callDayOf, parseStamp } from "@/lib/domain/theme/call-day";
import { ratedAs } from "./rating";
import type { DraftRating, DraftWarning, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";

const withoutWarning = ({ warnings }: ReportDraft, ...codes: DraftWarning["code"][]): DraftWarning[] =>
  warnings.filter(({ code }) => !codes.includes(code));

const written = (words: string): string | null => words.trim() || null;

/** Sets the title; `place` is where it stands, null where it was typed. */
export function setTitle<D extends ReportDraft>(draft: D, title: string, place: TextSpan | null = null): D {
  return {
    ...draft,
    title: written(title),
    furniture: { ...draft.furniture, title: place },
    warnings: withoutWarning(draft, "no_title"),
  };
}

export function setHouse<D extends ReportDraft>(draft: D, house: string, place: TextSpan | null = null): D {
  return { ...draft, house: written(house), furniture: { ...draft.furniture, house: place } };
}

/**
 * Sets the time as printed; words that are no time change nothing. The call day follows it unless an analyst has set
 * that.
 */
export function setPublishedAt<D extends ReportDraft>(
  draft: D,
  publishedAt: string,
  place: TextSpan | null = null,
): D {
  const stamp = parseStamp(publishedAt);
  if (stamp === null && written(publishedAt) !== null) return draft;
  const follows = stamp !== null && draft.callDayReason !== "set_by_editor";
  const callDay = stamp && callDayOf(stamp);
  const reason =
    stamp?.minutes === null ? "no_clock" : callDay === stamp?.day ? "before_close" : "after_close";
  return {
    ...draft,
    publishedAt: written(publishedAt),
    furniture: { ...draft.furniture, time: place },
    ...(follows && { callDay, callDayReason: reason }),
    warnings: withoutWarning(draft, "no_time", "two_times"),
  };
}

/** Sets the call day; a text that is no day changes nothing. */
export function setCallDay<D extends ReportDraft>(draft: D, callDay: Day): D {
  if (!isDay(callDay)) return draft;
  return {
    ...draft,
    callDay,
    callDayReason: "set_by_editor",
    warnings: withoutWarning(draft, "period_in_title", "two_times"),
  };
}

/** Sets the report's label as printed, which brings the stance that it means, or the stance alone. */
export function setRating<D extends ReportDraft>(
  draft: D,
  rating: Partial<Pick<DraftRating, "text" | "stance">>,
): D {
  return {
    ...ratedAs(draft, rating),
    warnings: withoutWarning(draft, "rating_outside_heading"),
  };
}

/** Takes all warnings of one code away. */
export const dismissAll = <D extends ReportDraft>(draft: D, code: DraftWarning["code"]): D => ({
  ...draft,
  warnings: withoutWarning(draft, code),
});

/** Takes a warning away that an analyst has looked at. */
export function dismiss<D extends ReportDraft>(draft: D, { code, start, end }: DraftWarning): D {
  return {
    ...draft,
    warnings: draft.warnings.filter((each) => each.code !== code || each.start !== start || each.end !== end),
  };
}
