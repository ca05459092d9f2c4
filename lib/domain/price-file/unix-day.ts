import { dayFromNumber, dayOf, isDay, type Day } from "@/lib/domain/day";
import { MARKET_ZONES } from "@/lib/domain/market-zone";
import { describeSymbol } from "@/lib/domain/symbol-description";

const DAY_SECONDS = 86_400;
const UNIX = /^-?\d{1,11}$/;
const ISO_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/**
 * A bar's time in seconds since 1970, or ISO in UTC: at 00:00:00 UTC it is that date, otherwise the exchange's date at that
 * instant; UTC's where the symbol isn't known yet. Null where the cell is neither, and for second 0.
 * Source: formats, "Price files".
 */
export function unixDay(cell: string, symbol: string | null): Day | null {
  const seconds = secondsIn(cell);
  if (seconds === null || Math.floor(seconds / DAY_SECONDS) === 0) return null;
  const day = dayFromNumber(Math.floor(seconds / DAY_SECONDS));
  if (!isDay(day)) return null;
  if (seconds % DAY_SECONDS === 0 || symbol === null) return day;
  return dayOf(new Date(seconds * 1000), MARKET_ZONES[describeSymbol(symbol).market]);
}

function secondsIn(cell: string): number | null {
  if (UNIX.test(cell)) return Number(cell);
  if (!ISO_UTC.test(cell)) return null;
  const millis = Date.parse(cell);
  return Number.isNaN(millis) ? null : Math.floor(millis / 1000);
}
