import { type Day, latestDay } from "@/lib/domain/calendar/day";
import { isMember, type Member } from "./membership";
import { isStale, lastBarDay } from "./price-history";

/** The number of members with a bar that isn't stale, and the number of members. */
export interface Coverage {
  priced: number;
  of: number;
}

/** Of the members on `memberDay`, those with a bar that isn't stale on `priceDay`. Source: numbers, Measures. */
export function coverage(members: readonly Member[], priceDay: Day, memberDay: Day): Coverage {
  const present = members.filter(({ spans }) => isMember(spans, memberDay));
  const priced = present.filter(({ history }) => !isStale(history, priceDay));
  return { priced: priced.length, of: present.length };
}

/** The market of a canonical symbol: what follows its last dot (`SZ`, `HK`, `US`). */
export const marketOf = (symbol: string): string => symbol.slice(symbol.lastIndexOf(".") + 1);

/** Per market, the last bar day at or before `priceDay` of any member on `memberDay`; a market without bars is absent. Source: numbers, Measures (coverage). */
export function lastDays(members: readonly Member[], priceDay: Day, memberDay: Day): Record<string, Day> {
  const days: Record<string, Day> = {};
  for (const { symbol, spans, history } of members) {
    if (!isMember(spans, memberDay)) continue;
    const market = marketOf(symbol);
    const last = latestDay(days[market] ?? null, lastBarDay(history, priceDay));
    if (last !== null) days[market] = last;
  }
  return days;
}

/** A market of the members: its coverage, and the newest bar day among its tickers (`null`: no bar). */
export interface MarketCoverage extends Coverage {
  market: string;
  lastDay: Day | null;
}

/**
 * Coverage per market, the one with the most members first, with each ticker's last bar on the price day. Source:
 * numbers, Measures (coverage).
 */
export function coverageByMarket(
  members: readonly { symbol: string; stale: boolean; lastDay: Day | null }[],
): MarketCoverage[] {
  const markets = new Map<string, MarketCoverage>();
  for (const { symbol, stale, lastDay } of members) {
    const market = marketOf(symbol);
    const known = markets.get(market) ?? { market, priced: 0, of: 0, lastDay: null };
    markets.set(market, {
      market,
      priced: known.priced + (stale ? 0 : 1),
      of: known.of + 1,
      lastDay: latestDay(known.lastDay, lastDay),
    });
  }
  return [...markets.values()].sort((a, b) => b.of - a.of || (a.market < b.market ? -1 : 1));
}
