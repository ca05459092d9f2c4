import { type BaseRule, baseIndexBy, hasBaseBar } from "./base-rule";
import type { Day } from "./day";
import { isMember, joinDayOf, type Member } from "./membership";
import { isSpanStale, type Period, periodStartIndex, perPeriod } from "./period";
import { isStale, lastBarDay, lastClose } from "./price-history";
import { tickerReturns } from "./returns";
import type { UnknownReason } from "./unknown-reason";

/**
 * One ticker watched at any time up to `asOf`. Fractions; `null` where unknown, for the reason beside it. A period without a
 * fresh bar has the reason `stale` beside what the arithmetic answers.
 */
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
  reasons: Record<Period, UnknownReason | null>;
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
  view: View,
  contributions: ReadonlyMap<string, number>,
): MemberMarket {
  const { callDay, asOf, priceDay, base } = view;
  const { symbol, spans, history } = member;
  const joinDay = joinDayOf(member, callDay);
  const at = baseIndexBy(history, joinDay, base, asOf);
  const returns = tickerReturns(history, at, priceDay);
  return {
    symbol,
    isMember: isMember(spans, asOf),
    joinDay,
    baseDay: at === null ? null : history.days[at]!,
    baseClose: at === null ? null : history.closes[at]!,
    lastDay: lastBarDay(history, priceDay),
    lastClose: lastClose(history, priceDay),
    stale: isStale(history, priceDay),
    returns,
    reasons: reasonsOf(returns, member, joinDay, view),
    contribution: contributions.get(symbol) ?? null,
  };
}

function reasonsOf(
  returns: MemberMarket["returns"],
  { history }: Member,
  joinDay: Day,
  { asOf, priceDay, base }: View,
): MemberMarket["reasons"] {
  const lastDay = lastBarDay(history, priceDay);
  const hasBase = hasBaseBar(history, joinDay, base, asOf);
  return perPeriod((period) => {
    if (lastDay === null) return "no_bars";
    if (isSpanStale(lastDay, priceDay, period)) return "stale";
    if (returns[period] !== null) return null;
    if (period === "sinceCall") return hasBase ? "not_positive" : "no_base";
    return periodStartIndex(history.days, priceDay, period) === null ? "before_start" : "not_positive";
  });
}
