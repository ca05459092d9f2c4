import type { Day } from "@/lib/domain/calendar/day";
import { periodStartIndex } from "@/lib/domain/calendar/period";
import { baseIndex } from "@/lib/domain/theme/base-rule";
import { isStaleOn } from "@/lib/domain/theme/price-history";
import { changeBetween, returnSince, type ReasonedReturn } from "@/lib/domain/theme/returns";
import type { UnknownReason } from "@/lib/domain/theme/unknown-reason";
import type { ExDate } from "./turnover-verdict";

/** A converted series: its closes as filed and as converted, one of each per day, in the series' currency. */
export interface ConvertedSeries {
  /** Ascending. */
  days: readonly Day[];
  filed: readonly number[];
  converted: readonly number[];
  exDates: readonly Pick<ExDate, "day" | "halfWidth">[];
}

/** A return over the closes as filed beside the same one over the converted closes. */
export interface FiledReturn {
  /** The day of the close that both start from; null without one. */
  from: Day | null;
  filed: ReasonedReturn;
  converted: ReasonedReturn;
  /**
   * The largest half-width of the ex-dates after `from`, a fraction of the price; 0 without an ex-date, null where the
   * converted return is unknown.
   */
  uncertainty: number | null;
}

/** The returns of a year, and since the call by `first_close`; null without a call. */
export type FiledReturns = { "1y": FiledReturn; sinceCall: FiledReturn | null };

/**
 * Compares the returns of a converted series as filed and as converted, to its last close. Unknown with the reason
 * where there is no close to start from, where a close isn't above zero (old forward-adjusted ones by difference), and
 * where the last one is stale on `priceDay`. Source: numbers, "Turnover test" and Periods.
 */
export function filedReturns(
  series: ConvertedSeries,
  { callDay, priceDay }: { callDay: Day | null; priceDay: Day },
): FiledReturns {
  const { days } = series;
  const last = days.at(-1) ?? null;
  const compare = (
    start: number | null,
    over: (closes: readonly number[]) => ReasonedReturn,
  ): FiledReturn => {
    const converted = over(series.converted);
    const from = start === null ? null : (days[start] ?? null);
    const uncertainty =
      converted.value === null || from === null ? null : widest(series.exDates, from, last!);
    return { from, filed: over(series.filed), converted, uncertainty };
  };
  const yearAgo = last === null ? null : periodStartIndex(days, last, "1y");
  return {
    "1y": compare(yearAgo, (closes) => {
      if (last === null) return unknown("no_bars");
      if (isStaleOn(last, priceDay)) return unknown("stale");
      if (yearAgo === null) return unknown("before_start");
      const value = changeBetween(closes[yearAgo], closes.at(-1));
      return value === null ? unknown("not_positive") : { value, reason: null };
    }),
    sinceCall:
      callDay === null
        ? null
        : compare(baseIndex({ days, closes: [] }, callDay, "first_close"), (closes) =>
            returnSince({ days, closes }, callDay, "first_close", { asOf: last ?? callDay, priceDay }),
          ),
  };
}

const unknown = (reason: UnknownReason): ReasonedReturn => ({ value: null, reason });

const widest = (exDates: ConvertedSeries["exDates"], from: Day, by: Day): number =>
  exDates.reduce(
    (most, { day, halfWidth }) => (day > from && day <= by ? Math.max(most, halfWidth) : most),
    0,
  );
