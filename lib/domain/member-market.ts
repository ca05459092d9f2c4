import { type BaseRule, baseIndexBy } from "./base-rule";
import type { Day } from "./day";
import { isMember, joinDayOf, type Member } from "./membership";
import type { Period } from "./period";
import { isStale, lastBarDay, lastClose } from "./price-history";
import { tickerReturns } from "./returns";

/** One ticker watched at any time up to `asOf`. Fractions; `null` where unknown. */
export interface MemberMarket {
  symbol: string;
  /** Whether it is a member on `asOf`; one removed before is listed for its contribution. */
  isMember: boolean;
  joinDay: Day;
  baseDay: Day | null;
  baseClose: number | null;
  lastDay: Day | null;
  lastClose: number | null;
  /** By `isStale`: true without any bar, too. */
  stale: boolean;
  /** Over its own bar days, also those from before it was watched; `sinceCall` from its base. */
  returns: Record<Period, number | null>;
  /** Its part of the index's return since the call; `null` where it has no base in the index. */
  contribution: number | null;
}

interface View {
  callDay: Day;
  asOf: Day;
  priceDay: Day;
  base: BaseRule;
}

/** A member's own figures; `contributions` are those of the theme's index. Source: numbers, Periods and Measures. */
export function memberMarket(
  member: Member,
  { callDay, asOf, priceDay, base }: View,
  contributions: ReadonlyMap<string, number>,
): MemberMarket {
  const { symbol, spans, history } = member;
  const joinDay = joinDayOf(member, callDay);
  const at = baseIndexBy(history, joinDay, base, asOf);
  return {
    symbol,
    isMember: isMember(spans, asOf),
    joinDay,
    baseDay: at === null ? null : history.days[at]!,
    baseClose: at === null ? null : history.closes[at]!,
    lastDay: lastBarDay(history, priceDay),
    lastClose: lastClose(history, priceDay),
    stale: isStale(history, priceDay),
    returns: tickerReturns(history, at, priceDay),
    contribution: contributions.get(symbol) ?? null,
  };
}
