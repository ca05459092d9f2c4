import { type Day, weekdaysBetween } from "@/lib/domain/calendar/day";
import {
  firstIndexAtOrAfter,
  isPositive,
  lastIndexAtOrBefore,
  lastIndexBefore,
  type PriceHistory,
} from "./price-history";
import { STALE_AFTER_WEEKDAYS } from "./thresholds";

/**
 * The close that a return starts from: `first_close` is the first close at which a reader of the call could have
 * traded, `last_close` the last one before the call, which headlines quote. Source: numbers, Base rule.
 */
export const BASE_RULES = ["first_close", "last_close"] as const;

export type BaseRule = (typeof BASE_RULES)[number];

/** The later of the call and the day a ticker was added. Source: numbers, Base rule. */
export const joinDay = (callDay: Day, addedOn: Day): Day => (addedOn > callDay ? addedOn : callDay);

/**
 * The index of the bar that a member starts from; `null` where there is no such bar yet. Each ticker has its own,
 * because markets have different holidays. `last_close` falls back to `first_close` where no bar lies before the join
 * day or that bar is stale on it. Source: numbers, Base rule.
 */
export function baseIndex(history: PriceHistory, joinDay: Day, rule: BaseRule): number | null {
  if (rule === "last_close") {
    const before = lastIndexBefore(history.days, joinDay);
    if (before >= 0 && weekdaysBetween(history.days[before]!, joinDay) <= STALE_AFTER_WEEKDAYS) return before;
  }
  const first = firstIndexAtOrAfter(history.days, joinDay);
  return first < history.days.length ? first : null;
}

function baseBarBy(history: PriceHistory, joinDay: Day, rule: BaseRule, asOf: Day): number | null {
  const base = joinDay > asOf ? null : baseIndex(history, joinDay, rule);
  return base !== null && history.days[base]! <= asOf ? base : null;
}

/** Whether there is a base bar by `asOf`, whatever its close. Source: numbers, As of. */
export const hasBaseBar = (...at: Parameters<typeof baseBarBy>): boolean => baseBarBy(...at) !== null;

/**
 * `baseIndex` as of `asOf`: `null` where the join day or the base bar is later, and where any close from the base on
 * isn't above zero (forward adjustment can cause that), since such closes have no ratio. Source: numbers, As of.
 */
export function baseIndexBy(history: PriceHistory, joinDay: Day, rule: BaseRule, asOf: Day): number | null {
  const base = baseBarBy(history, joinDay, rule, asOf);
  if (base === null) return null;
  return isPositive(history, base, lastIndexAtOrBefore(history.days, asOf)) ? base : null;
}
