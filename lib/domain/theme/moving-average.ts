/**
 * The simple moving average of each value and the `count` − 1 before it; `null` where there are fewer. The sum is taken
 * anew from each window, so that no rounding adds up over a long series.
 */
export function movingAverage(values: readonly number[], count: number): (number | null)[] {
  return values.map((_, at) => {
    if (at + 1 < count) return null;
    let sum = 0;
    for (let i = at + 1 - count; i <= at; i++) sum += values[i]!;
    return sum / count;
  });
}
