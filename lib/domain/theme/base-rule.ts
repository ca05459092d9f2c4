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
 * Which close a return starts from: `first_close` is the first that a reader of the call could have traded at, `last_close` the one
 * before the call, which a headline quotes. Source: numbers, Base rule.
 */
export const BASE_RULES = ["first_close", "last_close"] as const;

export type BaseRule = (typeof BASE_RULES)[number];

/** The later of the call and the day a ticker was added. Source: numbers, Base rule. */
export const joinDay = (callDay: Day, addedOn: Day): Day => (addedOn > callDay ? addedOn : callDay);

/**
 * The place in the history of the bar that a member starts from; `null` where no bar serves yet. Each ticker has its own,
 * because markets have different holidays.
 * `last_close` falls back to `first_close` where no bar is before the join day or that bar is stale on it.
 * Source: numbers, Base rule.
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

/** Whether there is a bar to start from by `asOf`, whatever its close. Source: numbers, As of. */
export const hasBaseBar = (...at: Parameters<typeof baseBarBy>): boolean => baseBarBy(...at) !== null;

/**
 * As `baseIndex`, seen on `asOf`: `null` where the join day or the base is still to come, and where a close from it on isn't
 * above zero (forward adjustment can do that), for no return can be taken through one.
 * Source: numbers, As of.
 */
export function baseIndexBy(history: PriceHistory, joinDay: Day, rule: BaseRule, asOf: Day): number | null {
  const base = baseBarBy(history, joinDay, rule, asOf);
  if (base === null) return null;
  return isPositive(history, base, lastIndexAtOrBefore(history.days, asOf)) ? base : null;
}
