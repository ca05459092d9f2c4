import type { Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";

/** The move of a close beyond which it is suspected: the exchange's daily limit, or a bound of ours where there is none. */
export interface PriceLimit {
  /** A fraction, up and down alike. */
  share: number;
  /** The step that prices are rounded to. */
  tick: number;
  /** A listing's sessions without a limit. */
  freeSessions: number;
}

/** From this day on ChiNext, and its funds, move within 20 %. */
const CHINEXT_REFORM: Day = "2020-08-24";

/** Before this day convertible bonds had no limit. Source: the exchanges' rules for trading convertible bonds of 2022. */
const BOND_RULES: Day = "2022-08-01";

const MAIN = { share: 0.1, tick: 0.01, freeSessions: 5 };
const WIDE = { ...MAIN, share: 0.2 };
const BEIJING = { ...MAIN, share: 0.3, freeSessions: 1 };
/** Markets without a limit: a move that hardly any close makes. */
const ELSEWHERE = { ...MAIN, share: 0.35 };
const BOND = { share: 0.2, tick: 0.001, freeSessions: 1 };

/**
 * The limit of a ticker on a day: main boards ±10 %, ChiNext ±20 % (±10 % before 2020-08-24), STAR ±20 %, Beijing ±30 %,
 * convertible bonds ±20 % since 2022-08-01; ±35 %, a bound of ours, where the market has no limit; null for an index. A fund has its board's
 * limit and a tick of 0.001. The codes of Shenzhen's funds don't show the board, so all except REITs count as ChiNext's.
 * Source: formats, "Suspicions".
 */
export function priceLimit(symbol: string, day: Day): PriceLimit | null {
  const { exchange, kind } = describeSymbol(symbol);
  if (kind === "index") return null;
  if (kind === "bond") return day >= BOND_RULES ? BOND : { ...ELSEWHERE, tick: BOND.tick };
  const isFund = kind === "fund";
  if (exchange === "BJ") return BEIJING;
  if (exchange === "SH") {
    const isStar = /^(?:688|689|588|589)/.test(symbol);
    return tickOf(isStar ? WIDE : MAIN, isFund || symbol.startsWith("900"));
  }
  if (exchange === "SZ") {
    const isChiNext = /^(?:300|301|302)/.test(symbol) || (isFund && !symbol.startsWith("180"));
    return tickOf(isChiNext && day >= CHINEXT_REFORM ? WIDE : MAIN, isFund);
  }
  return ELSEWHERE;
}

const tickOf = (limit: PriceLimit, isFine: boolean): PriceLimit =>
  isFine ? { ...limit, tick: 0.001 } : limit;

/** The furthest moves within a limit from a close, as fractions: to the limit prices, which are rounded. */
export function limitMoves(close: number, { share, tick }: PriceLimit): { down: number; up: number } {
  const ticks = Math.round(1 / tick);
  const rounded = (price: number) => Math.round(price * ticks + 1e-7) / ticks;
  return { down: rounded(close * (1 - share)) / close - 1, up: rounded(close * (1 + share)) / close - 1 };
}
