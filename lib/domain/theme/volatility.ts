import { TRADING_DAYS_A_YEAR, VOLATILITY_MIN_RETURNS, VOLATILITY_RETURNS } from "./thresholds";

/** The change from each level to the next, as fractions: one fewer than levels. */
export const changes = (levels: readonly number[]): number[] =>
  levels.slice(1).map((level, t) => level / levels[t]! - 1);

/** The sample standard deviation (n − 1) of at least two values. */
function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/**
 * A year's volatility (a fraction) from daily levels: the sample standard deviation of the last 60 daily returns × √252.
 * `null` (`too_few_returns`) under 20. Source: numbers, Measures.
 */
export function volatility(levels: readonly number[]): number | null {
  const returns = changes(levels.slice(-VOLATILITY_RETURNS - 1));
  if (returns.length < VOLATILITY_MIN_RETURNS) return null;
  return standardDeviation(returns) * Math.sqrt(TRADING_DAYS_A_YEAR);
}
