import type { Day } from "@/lib/domain/calendar/day";
import type { Member, WatchSpan } from "@/lib/domain/theme/membership";
import type { PriceHistory } from "@/lib/domain/theme/price-history";

/** A price history from a table of day and close, in any order. */
export function ledger(closes: Record<Day, number>): PriceHistory {
  const days = Object.keys(closes).sort();
  return { days, closes: days.map((day) => closes[day]!) };
}

/** A span from `"2025-02-04"` (still watched) or `"2025-02-04..2025-03-01"`. */
export function span(text: string): WatchSpan {
  const [addedOn = "", removedOn = null] = text.split("..");
  return { addedOn, removedOn };
}

/** A member from its spans and its table of closes. */
export const watched = (symbol: string, spans: string[], closes: Record<Day, number>): Member => ({
  symbol,
  spans: spans.map(span),
  history: ledger(closes),
});
