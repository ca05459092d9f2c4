import type { TurnoverBar } from "./turnover-verdict";

/** Relative error of a turnover that a vendor computes. */
const COMPUTED = 1e-6;
/** Relative error of a price kept in single precision. */
const SINGLE = 1.2e-7;
const CENT = 0.01;
/**
 * Figures with a larger relative error tell nothing: over many such days a small payment narrows the bounds instead of
 * ending a segment.
 */
const COARSEST = 0.003;

/** A day's average price as traded lies from `least` to `most`; its printed prices from `bottom` to `top`. */
export interface TradedRange {
  least: number;
  most: number;
  bottom: number;
  top: number;
}

/**
 * The prices of a day, with their rounding; null for a day without volume, turnover, high or low, and for one whose
 * figures are rounded too coarsely. A printed price is exact to 0.01, or to 0.001 or 0.0001 where the day's high or low
 * has such decimals. Volume and turnover are exact to their last digit that isn't zero, so files in lots or thousands
 * need no setting. Source: numbers, "Turnover test".
 */
export function tradedRange({ high, low, volume, turnover }: TurnoverBar): TradedRange | null {
  if (high === null || low === null || volume === null || turnover === null) return null;
  if (volume < 1 || turnover < 1 || high < low) return null;
  const average = turnover / volume;
  const share = lastDigit(turnover) / turnover + lastDigit(volume) / volume + COMPUTED;
  if (share > COARSEST) return null;
  const error = average * share;
  const tick = tickOf(high, low);
  return { least: average - error, most: average + error, bottom: low - tick, top: high + tick };
}

/** The unit of the last digit that isn't zero: 100 for 1,200. */
function lastDigit(value: number): number {
  let digits = Math.round(value);
  let unit = 1;
  // Division is several times as fast as the remainder of numbers beyond 2³¹.
  for (let tenth = digits / 10; tenth === Math.floor(tenth) && unit < value; tenth = digits / 10) {
    digits = tenth;
    unit *= 10;
  }
  return unit;
}

export function tickOf(high: number, low: number): number {
  if (isWhole(high * 100) && isWhole(low * 100)) return CENT;
  return isWhole(high * 1_000) && isWhole(low * 1_000) ? CENT / 10 : CENT / 100;
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-4 + Math.abs(value) * SINGLE;
