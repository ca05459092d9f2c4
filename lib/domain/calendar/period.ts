import { addDays, addMonths, type Day } from "./day";
import { lastIndexAtOrBefore } from "@/lib/domain/theme/price-history";

/** The periods of a return, in the order they are shown. Source: numbers, Periods. */
export const PERIODS = ["1d", "1w", "1m", "3m", "6m", "ytd", "1y", "sinceCall"] as const;

export type Period = (typeof PERIODS)[number];

/** Builds one value per period. */
export function perPeriod<Value>(value: (period: Period) => Value): Record<Period, Value> {
  const record = {} as Record<Period, Value>;
  for (const period of PERIODS) record[period] = value(period);
  return record;
}

const MONTHS = { "1m": 1, "3m": 3, "6m": 6, "1y": 12 } as const;

/** The last calendar day on which a period that ends on `priceDay` may start, for periods defined by the calendar. */
function latestStart(priceDay: Day, period: Exclude<Period, "1d" | "sinceCall">): Day {
  if (period === "1w") return addDays(priceDay, -7);
  if (period === "ytd") return `${String(Number(priceDay.slice(0, 4)) - 1).padStart(4, "0")}-12-31`;
  return addMonths(priceDay, -MONTHS[period]);
}

/**
 * The index on the axis (ascending days) where a period starts that ends on the last axis day at or before `priceDay`:
 * the last axis day at or before `priceDay` minus the period; for `1d` the axis day before the last; for `sinceCall`
 * the first. `null` (`before_start`) where the axis begins later. Source: numbers, Periods.
 */
export function periodStartIndex(axis: readonly Day[], priceDay: Day, period: Period): number | null {
  const last = lastIndexAtOrBefore(axis, priceDay);
  if (last < 0) return null;
  if (period === "sinceCall") return 0;
  const start = period === "1d" ? last - 1 : lastIndexAtOrBefore(axis, latestStart(priceDay, period));
  return start < 0 ? null : start;
}

/** The axis day a span starts on; see `periodStartIndex`. */
export function periodStart(axis: readonly Day[], priceDay: Day, period: Period): Day | null {
  const start = periodStartIndex(axis, priceDay, period);
  return start === null ? null : (axis[start] ?? null);
}
