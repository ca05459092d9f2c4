import { dayOf, type Day } from "@/lib/domain/calendar/day";
import { MARKET_ZONES } from "@/lib/domain/calendar/market-zone";
import type { Market } from "@/lib/domain/symbol/symbol-description";

const HOUR = 3_600_000;

/** The hour after midnight at which a day's bar is final: half an hour after the closing auction. */
const FINAL_AFTER: Readonly<Record<Market, number>> = { CN: 15.5, HK: 16.75, US: 16.5 };

/**
 * The last day of a market whose session is over at an instant, without regard to holidays: providers also return a bar
 * of the running day, whose close is only the last price so far.
 */
export function lastFinishedDay(market: Market, at: Date): Day {
  return dayOf(new Date(at.getTime() - FINAL_AFTER[market] * HOUR), MARKET_ZONES[market]);
}
