import { BACKWARD, FORWARD, indexAdjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";

/**
 * Whether a relative return has dividends on both sides or on neither (`like_for_like`), or on the members' side alone
 * (`mixed`).
 */
export type DividendBasis = "like_for_like" | "mixed";

/** Adjustments that include dividends in past prices. Source: numbers, Words (bar). */
const WITH_DIVIDENDS: ReadonlySet<string> = new Set(["total", ...FORWARD, ...BACKWARD]);

/**
 * `mixed` where any member's prices are adjusted for dividends and the benchmark's aren't: the relative return is then
 * overstated by about the benchmark's dividend yield. Members without bars (`null`) are ignored. Source: numbers,
 * Relative return.
 */
export function dividendBasis(
  members: readonly (string | null)[],
  benchmark: string | null,
  benchmarkSymbol: string,
): DividendBasis {
  const mode = indexAdjustment(benchmarkSymbol) ?? benchmark;
  const benchmarkHasDividends = mode !== null && WITH_DIVIDENDS.has(mode);
  const someMemberHas = members.some((adjustment) => adjustment !== null && WITH_DIVIDENDS.has(adjustment));
  return someMemberHas && !benchmarkHasDividends ? "mixed" : "like_for_like";
}

/** The span of a member's prices in a theme's return. */
interface MemberSpan {
  baseDay: Day | null;
  /** The day of the view, or the closing or removal day where that is earlier. */
  through: Day;
}

/**
 * The ex-dates across which a member adjusted by difference overstates a return, after its base day and by the last day;
 * `null` where its ex-dates aren't known, an empty list where it overstates nothing. `exDates`: all those of its series,
 * `null` where they aren't known. Source: numbers, Turnover test.
 */
export function overstatingDates(
  exDates: readonly Day[] | null,
  { baseDay, through }: MemberSpan,
): Day[] | null {
  if (baseDay === null || baseDay >= through) return [];
  return exDates && exDates.filter((day) => day > baseDay && day <= through);
}
