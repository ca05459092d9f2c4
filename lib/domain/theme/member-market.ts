import { type BaseRule, baseIndexBy, hasBaseBar } from "./base-rule";
import type { Day } from "@/lib/domain/calendar/day";
import { type MemberBenchmark, type MemberExcess, memberExcess } from "./member-excess";
import { isMember, joinDayOf, type Member } from "./membership";
import { type Period, periodStartIndex, perPeriod } from "@/lib/domain/calendar/period";
import { isStale, isStaleOn, lastBarDay, lastClose } from "./price-history";
import { tickerReturns } from "./returns";
import type { UnknownReason } from "./unknown-reason";

/** The last known return since the call of a stale series: its day and its fraction. */
export interface LastKnown {
  day: Day;
  value: number;
}

/** One ticker watched at any time up to `asOf`. Fractions; `null` where unknown, with the reason beside it. */
export interface MemberMarket extends MemberExcess {
  symbol: string;
  /** Whether it is a member on `asOf`; a ticker removed earlier is listed for its contribution. */
  isMember: boolean;
  joinDay: Day;
  baseDay: Day | null;
  baseClose: number | null;
  lastDay: Day | null;
  lastClose: number | null;
  /** By `isStale`: true also without any bar. */
  stale: boolean;
  /** Over its own bar days, also from before it was watched; `sinceCall` from its base. */
  returns: Record<Period, number | null>;
  reasons: Record<Period, UnknownReason | null>;
  /** The return from its base to its last bar, where that bar is too old for a return to the price day. */
  lastKnown: LastKnown | null;
  /**
   * Its part of the index's return since the call; `null` where it has no base in the index, or that return is stale.
   */
  contribution: number | null;
}

interface View {
  callDay: Day;
  asOf: Day;
  priceDay: Day;
  base: BaseRule;
}

/**
 * A member's own figures; `contributions` are those of the theme's index, `benchmark` is the theme's. Source: numbers,
 * Periods and Measures.
 */
export function memberMarket(
  member: Member,
  view: View,
  contributions: ReadonlyMap<string, number>,
  benchmark: MemberBenchmark | null,
): MemberMarket {
  const { callDay, asOf, priceDay, base } = view;
  const { symbol, spans, history } = member;
  const joinDay = joinDayOf(member, callDay);
  const at = baseIndexBy(history, joinDay, base, asOf);
  const computed = tickerReturns(history, at, priceDay);
  const reasons = reasonsOf(computed, member, joinDay, view);
  const lastDay = lastBarDay(history, priceDay);
  const isOld = reasons.sinceCall === "stale" && lastDay !== null && computed.sinceCall !== null;
  return {
    symbol,
    isMember: isMember(spans, asOf),
    joinDay,
    baseDay: at === null ? null : history.days[at]!,
    baseClose: at === null ? null : history.closes[at]!,
    lastDay,
    lastClose: lastClose(history, priceDay),
    stale: isStale(history, priceDay),
    returns: perPeriod((period) => (reasons[period] === null ? computed[period] : null)),
    reasons,
    ...memberExcess({ history, joinDay, base: at }, benchmark, view, reasons),
    lastKnown: isOld ? { day: lastDay, value: computed.sinceCall! } : null,
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
    if (period === "sinceCall" && !hasBase) return "no_base";
    if (isStaleOn(lastDay, priceDay)) return "stale";
    if (returns[period] !== null) return null;
    if (period === "sinceCall") return "not_positive";
    return periodStartIndex(history.days, priceDay, period) === null ? "before_start" : "not_positive";
  });
}
