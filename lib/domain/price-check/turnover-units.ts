import { tickOf, tradedRange } from "./traded-range";
import type { TurnoverBar } from "./turnover-verdict";

export const UNIT_FAULTS = [
  "lots_read_as_shares",
  "shares_read_as_lots",
  "thousand_read_as_one",
  "ten_thousand_read_as_one",
  "one_read_as_thousand",
  "one_read_as_ten_thousand",
] as const;
export type UnitFault = (typeof UNIT_FAULTS)[number];

/** The factors that put right how a file's volume and turnover were read, and what was wrong. */
export interface UnitCorrection {
  volume: number;
  turnover: number;
  faults: UnitFault[];
}

/** In the order of preference. Twice wrong is only a file in lots and thousands, which is common. */
const CORRECTIONS: readonly UnitCorrection[] = [
  { volume: 100, turnover: 1, faults: ["lots_read_as_shares"] },
  { volume: 0.01, turnover: 1, faults: ["shares_read_as_lots"] },
  { volume: 1, turnover: 1_000, faults: ["thousand_read_as_one"] },
  { volume: 1, turnover: 10_000, faults: ["ten_thousand_read_as_one"] },
  { volume: 1, turnover: 0.001, faults: ["one_read_as_thousand"] },
  { volume: 1, turnover: 0.0001, faults: ["one_read_as_ten_thousand"] },
  { volume: 100, turnover: 1_000, faults: ["lots_read_as_shares", "thousand_read_as_one"] },
];

const NEWEST = 60;
const FEWEST = 20;
/** A wider range of raw ÷ printed, as a fraction of it, fits a correction by chance. */
const WIDEST = 0.03;
/** The share of days whose range isn't a multiple of the multiplied tick where prices aren't multiplied. */
const OFF_TICK = 0.3;
const TICK = 0.01;
/** The prices as traded of a mainland share lie between these, in its currency. */
const CHEAPEST = 0.05;
const DEAREST = 5_000;

/**
 * Whether the volume or turnover of a series was read in the wrong unit: the newest days' raw ÷ printed is a power of
 * ten, as far as the bounds tell, where it should be 1. Takes the newest traded days, ascending, as they were read; uses
 * the last 60. Null where the units fit, for fewer than 20 days of one segment, and where prices adjusted backward or
 * two wrong units could look the same. They can't where the prices are stated as unadjusted (`isRaw`), or where no
 * mainland share has such a price as traded. Source: numbers, "Turnover test".
 */
export function turnoverUnits(
  newest: readonly TurnoverBar[],
  { isRaw = false, isMainland = false } = {},
): UnitCorrection | null {
  let [low, high] = [0, Infinity];
  const run: TurnoverBar[] = [];
  for (const bar of newest.toReversed()) {
    const range = run.length < NEWEST ? tradedRange(bar) : null;
    if (range === null) continue;
    if (range.bottom <= 0) return null;
    const [least, most] = [range.least / range.top, range.most / range.bottom];
    if (least > high || most < low) break;
    [low, high] = [Math.max(low, least), Math.min(high, most)];
    run.push(bar);
  }
  if (run.length < FEWEST || high / low > 1 + WIDEST) return null;
  const correction = CORRECTIONS.find(({ volume, turnover }) => {
    const raw = turnover / volume;
    return low * raw <= 1 && high * raw >= 1;
  });
  if (!correction) return null;
  const [fault, other] = correction.faults;
  if (fault === "lots_read_as_shares" && run.every(isInHundreds)) return null;
  if (fault === "shares_read_as_lots" && !run.every(isInHundreds)) return null;
  if (other && !run.some(isInThousands)) return null;
  if (isRaw || (isMainland && run.every(isNoPrice))) return correction;
  return run.filter((bar) => isOffTicks(bar, low, high)).length >= run.length * OFF_TICK ? correction : null;
}

const isNoPrice = ({ volume, turnover }: TurnoverBar) =>
  turnover! > volume! * DEAREST || turnover! < volume! * CHEAPEST;

const isInHundreds = ({ volume }: TurnoverBar) => Math.abs(volume! - Math.round(volume! / 100) * 100) < 0.01;

/** Currency has two decimals, and a volume none: more are those of thousands and lots. */
const isInThousands = ({ volume, turnover }: TurnoverBar) =>
  Math.abs(turnover! * 100 - Math.round(turnover! * 100)) > 0.01 || !Number.isInteger(volume!);

/**
 * Whether a day's range isn't a multiple of the multiplied tick. Backward adjustment by ten times or more can look like a
 * wrong unit, but prints only such prices.
 */
function isOffTicks({ high, low }: TurnoverBar, lowRatio: number, highRatio: number): boolean {
  const ratio = (lowRatio + highRatio) / 2;
  const spacing = (TICK * 10 * 10 ** Math.round(Math.log10(ratio))) / ratio;
  const ticks = (high! - low!) / spacing;
  const error = (2 * tickOf(high!, low!)) / spacing + ticks * (highRatio / lowRatio - 1);
  return Math.abs(ticks - Math.round(ticks)) > error;
}
