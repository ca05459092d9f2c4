import type { Day } from "@/lib/domain/calendar/day";
import { codeOf } from "@/lib/domain/symbol/exchange-words";
import { LIMITS, listingRule, type LimitGroup } from "@/lib/domain/symbol/listing-rules";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import type { Exchange } from "@/lib/domain/symbol/symbol-tables";

/** The move of a close beyond which it is suspected: the exchange's daily limit, or a bound of ours where there is none. */
export interface PriceLimit {
  /** A fraction, up and down alike. */
  share: number;
  /** The step that prices are rounded to. */
  tick: number;
  /** A listing's sessions without a limit. */
  freeSessions: number;
}

/** Markets and days without a limit: a move that hardly any close makes. */
const UNLIMITED = { share: 0.35, freeSessions: 5 };

/**
 * The limit of a ticker on a day, by the group of its codes (`LIMITS`): main boards ±10 %, ChiNext and STAR ±20 %, Beijing
 * ±30 %, convertible bonds ±20 %; ±35 %, a bound of ours, where there is no limit; null for an index. Source: formats,
 * "Suspicions".
 */
export function priceLimit(symbol: string, day: Day): PriceLimit | null {
  const { exchange, kind } = describeSymbol(symbol);
  if (kind === "index") return null;
  const { limit, tick = 0.01 } = listingRule(codeOf(symbol), exchange) ?? {
    limit: MAINLAND[exchange] ?? null,
  };
  const era = limit && LIMITS[limit].find(({ since }) => day >= since);
  const { share, freeSessions } = era || UNLIMITED;
  return { share, tick, freeSessions };
}

/** The groups of codes that are in no range of their exchange. */
const MAINLAND: Readonly<Partial<Record<Exchange, LimitGroup>>> = { SH: "main", SZ: "main", BJ: "beijing" };

/** The furthest moves within a limit from a close, as fractions: to the limit prices, which are rounded. */
export function limitMoves(close: number, { share, tick }: PriceLimit): { down: number; up: number } {
  const ticks = Math.round(1 / tick);
  const rounded = (price: number) => Math.round(price * ticks + 1e-7) / ticks;
  return { down: rounded(close * (1 - share)) / close - 1, up: rounded(close * (1 + share)) / close - 1 };
}
