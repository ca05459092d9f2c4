import type { Day } from "@/lib/domain/calendar/day";
import type { ProviderBar, RawNote } from "./types";

/** Half a unit of the last digit of a price with two decimals, of both prices of a ratio. */
const ROUNDING = 0.005;
/** Sessions between two ex-dates, on average, at least: no company pays more often. */
const SESSIONS_A_STEP = 20;

type FactorReading = { ok: true; factors: ReadonlyMap<Day, number> } | { ok: false; note: RawNote };

/**
 * The factors of a series, by day, from its closes as traded and adjusted backward: adjusted ÷ raw is constant between
 * two ex-dates except for rounding, and each stretch has the median of its ratios. A note where the ratio changes too
 * often to be a factor (an adjustment by difference), or a day lacks its adjusted close.
 */
export function factorsBetween(raw: readonly ProviderBar[], backward: readonly ProviderBar[]): FactorReading {
  const adjusted = new Map(backward.map(({ day, close }) => [day, close]));
  const stretches: { days: Day[]; ratios: number[]; low: number; high: number }[] = [];
  for (const { day, close } of raw) {
    const theirs = adjusted.get(day);
    if (theirs === undefined) return { ok: false, note: "factors_missing" };
    const [ratio, slack] = [theirs / close, ROUNDING / close];
    const last = stretches.at(-1);
    // All ratios of a stretch agree with one factor: their intervals of rounding have a point in common.
    const [low, high] = [Math.max(last?.low ?? 0, ratio - slack), Math.min(last?.high ?? 0, ratio + slack)];
    if (last && low <= high) {
      last.days.push(day);
      last.ratios.push(ratio);
      Object.assign(last, { low, high });
    } else stretches.push({ days: [day], ratios: [ratio], low: ratio - slack, high: ratio + slack });
  }
  if (stretches.length - 1 > Math.ceil(raw.length / SESSIONS_A_STEP))
    return { ok: false, note: "not_by_ratio" };
  const factors = new Map(
    stretches.flatMap(({ days, ratios }) => {
      const factor = median(ratios);
      return days.map((day): [Day, number] => [day, factor]);
    }),
  );
  return { ok: true, factors };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
