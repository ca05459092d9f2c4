import { isDay, type Day } from "@/lib/domain/calendar/day";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";

const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A day as people type it: year, month and date in this order, with any usual separator, with none if all eight digits
 * are there, in full-width characters too. Any other text is returned as it is, without spaces around it.
 */
export function typedDay(text: string): Day | string {
  const typed = text.normalize("NFKC").trim();
  const [, year, month, date] = SEPARATED.exec(typed) ?? DIGITS.exec(typed) ?? [];
  const day = year ? `${year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}` : "";
  return isDay(day) ? day : text.trim();
}

/** The error code of a typed day; `latest` is the last day that is taken. */
export function dayProblem(day: string, latest?: Day): string | null {
  if (!isDay(day)) return "bad_day";
  if (day < FIRST_TYPED_DAY) return "day_too_early";
  return latest !== undefined && day > latest ? "day_in_future" : null;
}
