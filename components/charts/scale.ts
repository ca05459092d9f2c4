export interface Scale {
  domain: [number, number];
  ticks: number[];
  /** The distance between two ticks, from which the decimal places of the labels follow. */
  step: number;
  /** Whether equal ratios, rather than equal differences, have equal heights. */
  isLog?: boolean;
}

/** The height of a value on the scale: 0 at the bottom, 1 at the top. */
export function heightOn({ domain: [low, high], isLog }: Scale, value: number): number {
  const place = isLog ? Math.log : Number;
  return (place(value) - place(low)) / (place(high) - place(low));
}

/** A logarithmic scale of positive values, with the ticks of the linear one or, over wide ranges, 1, 2 and 5 times powers of ten. */
export function logScale(values: readonly number[], count = 4): Scale {
  const linear = niceScale(values, count);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(low > 0)) return linear;
  if (linear.domain[0] > 0 && high / low < 4) return { ...linear, isLog: true };
  const powers = Array.from({ length: 40 }, (_, index) => 10 ** (index - 20));
  const round = powers.flatMap((power) => [power, 2 * power, 5 * power]).map(tidy);
  const from = round.findLastIndex((each) => each <= low);
  const to = round.findIndex((each) => each >= high);
  const ticks = round.slice(from, Math.max(to, from + 1) + 1);
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks, step: ticks[0]!, isLog: true };
}

/** A scale with round bounds that includes every value and has about `count` ticks. */
export function niceScale(values: readonly number[], count = 4): Scale {
  const low = values.length > 0 ? Math.min(...values) : 0;
  const high = values.length > 0 ? Math.max(...values) : 1;
  // All values are (nearly) equal: a margin above and below keeps the line off the edge.
  const flat = high - low <= 1e-9 * Math.max(1, Math.abs(high));
  const margin = flat ? (Math.abs(high) > 1e-9 ? Math.abs(high) * 0.1 : 1) : 0;
  const step = roundStep((high - low + 2 * margin) / count);
  const from = Math.floor((low - margin) / step + 1e-9);
  const to = Math.max(Math.ceil((high + margin) / step - 1e-9), from + 1);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => tidy((from + index) * step));
  return { domain: [tidy(from * step), tidy(to * step)], ticks, step };
}

/** The next larger 1, 2, 2.5, 5 or 10 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const round = [1, 2, 2.5, 5].find((candidate) => share <= candidate + 1e-9) ?? 10;
  return round * power;
}

/** 0.30000000000000004 → 0.3 */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The decimal places that distinguish two ticks of this step. */
export function decimalPlaces(step: number): number {
  const text = tidy(step).toString();
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}
