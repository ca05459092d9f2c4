import type { Day } from "@/lib/domain/calendar/day";

/** The fields of a bar that these checks use; the adjusted close is used where there is one. */
export interface CheckedBar {
  day: Day;
  close: number;
  adjClose?: number | null;
  /** Optional. It distinguishes a day at another level from a day whose close was corrected. */
  open?: number | null;
}

/** A day on which the ratio between two series of one ticker changes. */
export interface SeamStep {
  day: Day;
  /** Incoming to stored closes before and from the day on. */
  before: number;
  after: number;
  /** The stored series' return on that day that the incoming one doesn't have, as a fraction: before ÷ after − 1. */
  falseReturn: number;
}

/**
 * The agreement of two series of one ticker over the days that both have. `days` counts those days; ratios are incoming
 * ÷ stored.
 */
export type OverlapVerdict =
  | { kind: "no_overlap" }
  /** The same closes, up to rounding and a minority of wrong ones: either series continues the other. */
  | { kind: "same"; days: number }
  /**
   * No majority of equal closes, on too few days to tell another level from wrong closes; `day`: the first that
   * differs.
   */
  | { kind: "apart"; days: number; day: Day }
  /** Hardly any close or return agrees: another ticker's prices, or another way of adjustment. */
  | { kind: "other"; days: number }
  /** The same returns on another level: the whole series must be replaced, not some of its days. */
  | { kind: "rebased"; days: number; ratio: number }
  /**
   * Other returns; `day` is that of the largest step. `steps` is empty where the ratio drifts gradually, as between
   * adjustment by factors and by amounts.
   */
  | { kind: "seam"; days: number; day: Day; steps: SeamStep[] };

/** Closes are printed in hundredths, and vendors round their factors: ratios closer than this are equal. */
const TOLERANCE = 0.002;
const HALF_A_CENT = 0.005;
/** The bars on each side of a day whose median is the level there: one or two wrong closes don't make a seam. */
const WINDOW = 5;
/**
 * The same number of bars is needed at the beginning and the end of the overlap, where no further bars outvote wrong
 * ones.
 */
const FEWEST = 3;
/** The largest share of equal closes that counts as hardly any. */
const HARDLY_ANY = 1 / 5;
/**
 * A ratio this near to 1 isn't rounding if nearly all closes share it, but a small dividend. Applies to the ratio and
 * to the spread of the closes around it; the rounding of prices is added.
 */
const SHIFTED = 0.0002;
const ABOUT_A_LEVEL = 0.0001;
/** Further than any market lets a close move in a day: one or two such closes count as other prices. */
const BEYOND_A_DAY = Math.log(1.35);

/** The close that returns use: the adjusted one where the file has it. In the series' currency. */
export const closeUsed = ({ close, adjClose }: CheckedBar): number => adjClose ?? close;

/** The open at the level of that close; 0 where unknown. */
const openUsed = (bar: CheckedBar): number => ((bar.open ?? 0) * closeUsed(bar)) / bar.close;

interface Overlap {
  days: Day[];
  /** Logarithms of incoming to stored opens; null where one of them isn't known. */
  openLevels: (number | null)[];
  /** Logarithms of incoming to stored closes. */
  levels: number[];
  /** The largest error of each level that rounding alone may cause: the lower the day's prices, the larger. */
  rounding: number[];
}

/**
 * Compares two series of one ticker over the days that both have. Forward adjustment rewrites the history after every
 * ex-date, so a series put together from two downloads changes its ratio to a consistent one on the day where they
 * meet, the adjustment seam. The comparison can't tell which of the two series has it. Both ascending by day; bars with
 * a close that isn't positive are skipped. Source: formats, "Suspicions".
 */
export function adjustmentSeam(
  stored: readonly CheckedBar[],
  incoming: readonly CheckedBar[],
): OverlapVerdict {
  const overlap = overlapOf(stored, incoming);
  const { days } = overlap;
  if (days.length === 0) return { kind: "no_overlap" };
  if (areOthers(overlap)) return { kind: "other", days: days.length };
  const steps = [...stepsIn(overlap, 0, days.length), ...stepAtEnd(overlap)];
  if (steps.length > 0) return { kind: "seam", days: days.length, day: largestOf(steps).day, steps };
  const parting = partingFrom(overlap);
  if (parting !== null) return { kind: "seam", days: days.length, day: days[parting]!, steps: [] };
  const same = agreeingWith(0, overlap);
  const telling = tellingDays(overlap);
  if (same * 2 > days.length && agreeingWith(0, telling) * 2 > telling.days.length)
    return { kind: "same", days: days.length };
  const level = median(telling.levels);
  if (Math.abs(level) > TOLERANCE + median(telling.rounding) && agreeingWith(level, overlap) >= FEWEST)
    return { kind: "rebased", days: days.length, ratio: Math.exp(level) };
  if (days.length >= FEWEST && same <= days.length * HARDLY_ANY) return { kind: "other", days: days.length };
  return { kind: "apart", days: days.length, day: days[firstApart(overlap)]! };
}

/**
 * Whether series that agree up to rounding differ by one constant factor: most shared closes lie a little above or
 * below, all at the same ratio. A dividend of a tenth of a per cent leaves such a history.
 */
export function isShifted(stored: readonly CheckedBar[], incoming: readonly CheckedBar[]): boolean {
  const { levels, rounding } = overlapOf(stored, incoming);
  const level = median(levels);
  const together = levels.filter((each, i) => Math.abs(each - level) <= ABOUT_A_LEVEL + rounding[i]!).length;
  return Math.abs(level) > SHIFTED + median(rounding) && together >= FEWEST && together * 2 > levels.length;
}

const agreeingWith = (level: number, { levels, rounding }: Pick<Overlap, "levels" | "rounding">): number =>
  levels.filter((each, i) => Math.abs(each - level) <= TOLERANCE + rounding[i]!).length;

const firstApart = ({ levels, rounding }: Overlap): number =>
  levels.findIndex((each, i) => Math.abs(each) > TOLERANCE + rounding[i]!);

/**
 * The days with prices high enough to distinguish near levels, if there are any: after many dividends, old prices may
 * be a few cents and agree with everything.
 */
function tellingDays(overlap: Overlap): Overlap {
  const { days, levels, rounding } = overlap;
  const tells = (_: unknown, i: number) => rounding[i]! <= TOLERANCE;
  if (rounding.filter(tells).length < FEWEST) return overlap;
  return {
    days: days.filter(tells),
    levels: levels.filter(tells),
    openLevels: overlap.openLevels.filter(tells),
    rounding: rounding.filter(tells),
  };
}

/**
 * Whether the series belong to two tickers. Two tickers agree on a close or a return only by chance; one ticker in two
 * adjustments nearly agrees on most returns, within a tenth or two of a per cent.
 */
function areOthers(overlap: Overlap): boolean {
  const { levels, rounding } = overlap;
  const count = levels.length;
  if (count < FEWEST) return levels.every((level) => Math.abs(level) > BEYOND_A_DAY);
  const isParallel = (level: number, i: number) =>
    i > 0 && Math.abs(level - levels[i - 1]!) <= 2 * TOLERANCE + rounding[i]! + rounding[i - 1]!;
  const parallel = levels.filter(isParallel).length;
  return agreeingWith(0, overlap) <= count * HARDLY_ANY && parallel * 2 < count - 1;
}

const largestOf = (steps: readonly SeamStep[]): SeamStep =>
  steps.reduce((largest, step) =>
    Math.abs(step.falseReturn) > Math.abs(largest.falseReturn) ? step : largest,
  );

function overlapOf(stored: readonly CheckedBar[], incoming: readonly CheckedBar[]): Overlap {
  const bars = new Map(stored.map((bar) => [bar.day, bar]));
  const overlap: Overlap = { days: [], levels: [], openLevels: [], rounding: [] };
  for (const bar of incoming) {
    const other = bars.get(bar.day);
    if (!other) continue;
    const [theirs, ours] = [closeUsed(bar), closeUsed(other)];
    if (ours <= 0 || theirs <= 0) continue;
    const [theirOpen, ourOpen] = [openUsed(bar), openUsed(other)];
    overlap.days.push(bar.day);
    overlap.levels.push(Math.log(theirs / ours));
    overlap.openLevels.push(theirOpen > 0 && ourOpen > 0 ? Math.log(theirOpen / ourOpen) : null);
    overlap.rounding.push((2 * HALF_A_CENT) / Math.min(theirs, ours));
  }
  return overlap;
}

/** The steps between `from` and `to`: the largest one, and those on either side of it. */
function stepsIn(overlap: Overlap, from: number, to: number): SeamStep[] {
  const at = largestStep(overlap, from, to);
  if (at === null) return [];
  const { days, levels } = overlap;
  const before = Math.exp(median(levels.slice(Math.max(from, at - WINDOW), at)));
  const after = Math.exp(median(levels.slice(at, Math.min(to, at + WINDOW))));
  const step = { day: days[at]!, before, after, falseReturn: before / after - 1 };
  return [...stepsIn(overlap, from, at), step, ...stepsIn(overlap, at, to)];
}

function largestStep({ levels, rounding }: Overlap, from: number, to: number): number | null {
  let best: number | null = null;
  let highest = 0;
  for (let i = from + FEWEST; i <= to - FEWEST; i++) {
    const jump = Math.abs(levels[i]! - levels[i - 1]!);
    // The medians two days around the step confirm it; the day itself is where the ratio jumps.
    const tolerance = TOLERANCE + Math.max(rounding[i]!, rounding[i - 1]!);
    if (jump <= tolerance || jump <= highest) continue;
    const before = median(levels.slice(Math.max(from, i - WINDOW), i));
    const after = median(levels.slice(i, Math.min(to, i + WINDOW)));
    if (Math.abs(after - before) <= tolerance) continue;
    best = i;
    highest = jump;
  }
  return best;
}

/**
 * A step on the last day or two, which no later days confirm: both closes, and the opens where known, must lie at one
 * other level that a day can reach. A single day needs its open, since a changed close alone is a correction.
 */
function stepAtEnd({ days, levels, openLevels, rounding }: Overlap): SeamStep[] {
  for (const count of [2, 1]) {
    const at = levels.length - count;
    if (at < FEWEST) continue;
    const before = median(levels.slice(Math.max(0, at - WINDOW), at));
    const after = levels[at]!;
    const isOn = (level: number, place: number, each: number) =>
      Math.abs(each - level) <= TOLERANCE + rounding[place]!;
    const opens = openLevels.slice(at);
    const isBorneOut =
      levels.slice(at).every((each, i) => isOn(after, at + i, each)) &&
      opens.every((each, i) => (each === null ? count > 1 : isOn(after, at + i, each)));
    const isStep =
      isOn(before, at - 1, levels[at - 1]!) &&
      !isOn(before, at, after) &&
      Math.abs(after - before) <= BEYOND_A_DAY;
    if (isBorneOut && isStep)
      return [
        {
          day: days[at]!,
          before: Math.exp(before),
          after: Math.exp(after),
          falseReturn: Math.exp(before - after) - 1,
        },
      ];
  }
  return [];
}

/**
 * The first index from which on the level equals the last one; null where it does throughout, except for a day or two
 * at an end.
 */
function partingFrom({ levels, rounding }: Overlap): number | null {
  const last = median(levels.slice(-WINDOW));
  for (let i = levels.length - 1; i >= 0; i--) {
    const from = Math.max(0, i - WINDOW + 1);
    const level = median(levels.slice(from, i + 1));
    if (Math.abs(level - last) > TOLERANCE + median(rounding.slice(from, i + 1)))
      return i + 1 >= FEWEST && i + 1 <= levels.length - FEWEST ? i + 1 : null;
  }
  return null;
}

/** The lower of the two middle ones where there are two; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
