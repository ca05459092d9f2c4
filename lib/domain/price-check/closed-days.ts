import { addDays, isWeekday, type Day } from "@/lib/domain/calendar/day";
import type { PriceHistory } from "@/lib/domain/theme/price-history";
import type { Market } from "@/lib/domain/symbol/symbol-description";

/** Dates on which the market has been closed in every year of its history. */
const HOLIDAYS: Readonly<Record<Market, readonly string[]>> = {
  CN: ["01-01", "05-01", "10-01", "10-02"],
  HK: ["01-01", "12-25"],
  US: ["01-01", "12-25"],
};
/** New York traded on Saturday mornings until then. */
const FIRST_FREE_SATURDAY = "1952-06-01";

/** A day with a bar on which the market was closed, and the evidence for it. */
export interface ClosedDay {
  day: Day;
  /**
   * `weekend`; `holiday`: closed in every year; `others`: hardly any other ticker traded, and the close equals its
   * neighbour's.
   */
  why: "weekend" | "holiday" | "others";
}

/** The reason why the market is closed on this date in any year; null if it may be open. */
export function closedReason(market: Market, day: Day): "weekend" | "holiday" | null {
  if (!isWeekday(day)) {
    const isSaturday = isWeekday(addDays(day, -1));
    return market === "US" && isSaturday && day < FIRST_FREE_SATURDAY ? null : "weekend";
  }
  return HOLIDAYS[market].includes(day.slice(5)) ? "holiday" : null;
}

/**
 * The days with a bar on which the market was closed: days read in another time zone, or a vendor's copies into a
 * holiday, also of a close alone. `shared`: the market's days by the other tickers, between its first and last bar;
 * empty where unknown. `carried`: days whose row shows that nothing was traded, which don't count. Source: formats,
 * "Suspicions".
 */
export function closedDays(
  market: Market,
  { days, closes }: PriceHistory,
  carried: ReadonlySet<Day>,
  shared: readonly Day[],
): ClosedDay[] {
  const open = new Set(shared);
  const [first, last] = [shared[0], shared.at(-1)];
  const isAmong = (day: Day) => first !== undefined && last !== undefined && day > first && day < last;
  return days.flatMap((day, i): ClosedDay[] => {
    if (carried.has(day)) return [];
    const why = closedReason(market, day);
    if (why) return [{ day, why }];
    const isCopy = closes[i] === closes[i + 1] || closes[i] === closes[i - 1];
    return isCopy && isAmong(day) && !open.has(day) ? [{ day, why: "others" }] : [];
  });
}
