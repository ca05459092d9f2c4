import type { Day } from "@/lib/domain/calendar/day";
import { firstIndexAtOrAfter } from "@/lib/domain/theme/price-history";

/** The days on which the tickers of one market had real bars, and the number that could have had one. */
export interface MarketDays {
  /** For each ticker behind the counts the days on which it traded, ascending. */
  sources: readonly (readonly Day[])[];
  /** Ascending: every day on which any of them traded. */
  days: readonly Day[];
  /** For each day: the number of tickers that traded, and the number whose bars cover it. */
  traded: readonly number[];
  reaching: readonly number[];
}

/** The share of the covering tickers that must have traded for a day to count as the market's. */
const SHARE = 1 / 2;

/**
 * A market's calendar as its tickers show it: `tickers` has for each the days on which it traded, ascending, without
 * carried rows. No single ticker is trusted, since a file may have a copied row on a holiday and any ticker may be
 * suspended. Source: formats, "Suspicions".
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
 * The market's days by the *other* tickers: those on which at least half of the others whose bars cover the day traded.
 * `own`: the days on which the ticker itself traded, ascending, as passed to `marketDays`; empty for a ticker that
 * wasn't part of it (with generated bars). Days that no other ticker covers are unknown and left out.
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

/** The sessions of the market before a series' first bar that make it a new listing. */
const SESSIONS_BEFORE_A_LISTING = 20;

/**
 * The day on which a ticker was probably listed: that of its first bar, where its market's days are known for twenty
 * sessions before; null where they aren't, since the file may just begin there. Decided by earlier bars only, so that
 * later ones don't change the view of an earlier day.
 */
export function probableListing(firstDay: Day, market: MarketDays): Day | null {
  const before = market.sources.map((days) => days.slice(0, firstIndexAtOrAfter(days, firstDay)));
  return daysOfOthers(marketDays(before), []).length >= SESSIONS_BEFORE_A_LISTING ? firstDay : null;
}
