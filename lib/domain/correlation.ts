import type { Day } from "./day";
import { CORRELATION_MIN_RETURNS, CORRELATION_RETURNS } from "./thresholds";
import { changes } from "./volatility";

/** A level or a close per day, ascending. */
export interface DailySeries {
  days: readonly Day[];
  values: readonly number[];
}

/**
 * Pearson's correlation of two series' daily returns, each from its own previous day, on the days at or before `through` that
 * both have one; the last 120 of them. `null` (`too_few_returns`) under 20, and where either never moved.
 * Source: numbers, Measures.
 */
export function correlation(a: DailySeries, b: DailySeries, through: Day): number | null {
  const returnsOfB = returnsByDay(b);
  const pairs: [number, number][] = [];
  for (const [day, ofA] of returnsByDay(a)) {
    const ofB = returnsOfB.get(day);
    if (day <= through && ofB !== undefined) pairs.push([ofA, ofB]);
  }
  return pairs.length < CORRELATION_MIN_RETURNS ? null : pearson(pairs.slice(-CORRELATION_RETURNS));
}

const returnsByDay = ({ days, values }: DailySeries): Map<Day, number> =>
  new Map(changes(values).map((change, t) => [days[t + 1]!, change]));

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
