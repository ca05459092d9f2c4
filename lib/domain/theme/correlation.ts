import type { Day } from "@/lib/domain/calendar/day";
import { lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { changeBetween } from "./returns";
import { CORRELATION_MIN_RETURNS, CORRELATION_RETURNS } from "./thresholds";
import type { UnknownReason } from "./unknown-reason";

/**
 * The correlation of two series: −1 … 1, or `null` with its reason; `days` is the number of shared returns behind it.
 */
export interface Correlation {
  value: number | null;
  days: number;
  reason: UnknownReason | null;
}

/**
 * Pearson's correlation of two series' daily returns, each from its own previous bar, over the last `window` (120) days
 * by `through` on which both have one. `null` with fewer than 20 (`too_few_returns`), and where either series never
 * moved (`never_moved`). Source: numbers, Measures.
 */
export function correlation(
  a: PriceHistory,
  b: PriceHistory,
  through: Day,
  window: number = CORRELATION_RETURNS,
): Correlation {
  const pairs = sharedReturns(a, b, through, window);
  const days = pairs.length;
  if (days < CORRELATION_MIN_RETURNS) return { value: null, days, reason: "too_few_returns" };
  const value = pearson(pairs);
  return { value, days, reason: value === null ? "never_moved" : null };
}

/** Reads backwards until there are enough, so that bars before the window cost nothing. A first bar has no return. */
function sharedReturns(a: PriceHistory, b: PriceHistory, through: Day, most: number): [number, number][] {
  const pairs: [number, number][] = [];
  let i = lastIndexAtOrBefore(a.days, through);
  let j = lastIndexAtOrBefore(b.days, through);
  while (i > 0 && j > 0 && pairs.length < most) {
    const [dayOfA, dayOfB] = [a.days[i]!, b.days[j]!];
    if (dayOfA === dayOfB) {
      const [ofA, ofB] = [returnAt(a, i), returnAt(b, j)];
      if (ofA !== null && ofB !== null) pairs.push([ofA, ofB]);
    }
    if (dayOfA >= dayOfB) i--;
    if (dayOfB >= dayOfA) j--;
  }
  return pairs;
}

const returnAt = ({ closes }: PriceHistory, at: number) => changeBetween(closes[at - 1], closes[at]);

function pearson(pairs: readonly [number, number][]): number | null {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [meanA, meanB] = [mean(0), mean(1)];
  let [together, spreadA, spreadB] = [0, 0, 0];
  for (const [a, b] of pairs) {
    together += (a - meanA) * (b - meanB);
    spreadA += (a - meanA) ** 2;
    spreadB += (b - meanB) ** 2;
  }
  if (spreadA === 0 || spreadB === 0) return null;
  return Math.max(-1, Math.min(1, together / Math.sqrt(spreadA * spreadB)));
}

/**
 * The symmetric matrix of all pairs of the histories, row by row, with each series' correlation with itself on the
 * diagonal. A pair's reason explains a `null`, as in `correlation`. Source: numbers, Measures.
 */
export function correlationMatrix(
  histories: readonly PriceHistory[],
  through: Day,
  window?: number,
): Correlation[][] {
  const rows: Correlation[][] = histories.map(() => []);
  histories.forEach((a, i) => {
    for (let j = i; j < histories.length; j++) {
      rows[i]![j] = rows[j]![i] = correlation(a, histories[j]!, through, window);
    }
  });
  return rows;
}
