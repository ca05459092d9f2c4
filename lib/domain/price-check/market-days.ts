import type { Day } from "@/lib/domain/calendar/day";
import { firstIndexAtOrAfter } from "@/lib/domain/theme/price-history";

/** On which days the tickers of one market had real bars, and how many could have had one. */
export interface MarketDays {
  /** Whose days they are: for each ticker behind them those on which it traded, ascending. */
  sources: readonly (readonly Day[])[];
  /** Ascending: every day on which any of them traded. */
  days: readonly Day[];
  /** Beside each day: how many traded on it, and of how many the bars reach over it. */
  traded: readonly number[];
  reaching: readonly number[];
}

/** A day counts as the market's when at least this share of those whose bars reach over it traded on it. */
const SHARE = 1 / 2;

/**
 * What is known of a market's calendar from its tickers: for each the days on which it traded, ascending (rows that only
 * carry a price on are none). A file may hold a holiday's copy of the day before, and any ticker may be suspended, so no
 * single one is believed. Source: formats, "Suspicions".
 */
export function marketDays(tickers: readonly (readonly Day[])[]): MarketDays {
  const traded = new Map<Day, number>();
  const edges = new Map<Day, { begins: number; ended: number }>();
  const edge = (day: Day) => {
    const found = edges.get(day) ?? { begins: 0, ended: 0 };
    edges.set(day, found);
    return found;
  };
  const known = tickers.filter((days) => days.length > 0);
  for (const days of known) {
    for (const day of days) traded.set(day, (traded.get(day) ?? 0) + 1);
    edge(days[0]!).begins++;
    edge(days.at(-1)!).ended++;
  }
  const days = [...traded.keys()].sort();
  let reach = 0;
  const reaching = days.map((day) => {
    reach += edges.get(day)?.begins ?? 0;
    const here = reach;
    reach -= edges.get(day)?.ended ?? 0;
    return here;
  });
  return { sources: known, days, traded: days.map((day) => traded.get(day)!), reaching };
}

/**
 * The market's days as the *other* tickers tell them: those on which at least half of the others whose bars reach over the day
 * traded. `own`: the days on which the ticker itself traded, ascending, as it was given to `marketDays`; a ticker that wasn't
 * (its bars are generated) has none. Where no other's bars reach, nothing is known and no day is answered.
 */
export function daysOfOthers(market: MarketDays, own: readonly Day[]): Day[] {
  const [first, last] = [own[0], own.at(-1)];
  const found: Day[] = [];
  let at = 0;
  market.days.forEach((day, i) => {
    const isInside = first !== undefined && last !== undefined && day >= first && day <= last;
    while (at < own.length && own[at]! < day) at++;
    const ownTrade = isInside && own[at] === day ? 1 : 0;
    const others = market.reaching[i]! - (isInside ? 1 : 0);
    if (others > 0 && market.traded[i]! - ownTrade >= others * SHARE) found.push(day);
  });
  return found;
}

/** Sessions of the market before a series' first bar, from which on it is taken for a new listing. */
const SESSIONS_BEFORE_A_LISTING = 20;

/**
 * The day a ticker was probably listed on: that of its first bar, where its market's days are known for twenty sessions
 * before it; null where they aren't, for then the file may as well begin there. Told by the bars before that day alone: a
 * later one changes nothing of how an earlier day is seen.
 */
export function probableListing(firstDay: Day, market: MarketDays): Day | null {
  const before = market.sources.map((days) => days.slice(0, firstIndexAtOrAfter(days, firstDay)));
  return daysOfOthers(marketDays(before), []).length >= SESSIONS_BEFORE_A_LISTING ? firstDay : null;
}
