import { BothWalks } from "./both-walks";
import type { TurnoverBar, TurnoverVerdict } from "./turnover-verdict";

/** Relative error of a turnover that a vendor keeps in single precision, or computes. */
const PRECISION = 1e-6;
const CENT = 0.01;

/**
 * Tests by turnover how a series is adjusted. Turnover ÷ volume is the day's average price as traded, which lies
 * between the day's raw low and high. So each day bounds raw − printed and raw ÷ printed; the method under which the
 * bounds agree over far fewer runs of days is the series' own. It is right or says nothing.
 *
 * Days ascending. Days without volume, turnover, high or low are skipped. A printed price is exact to 0.01, or to
 * 0.001 or 0.0001 where the day's high or low has such decimals. Volume and turnover are exact to their last digit
 * that isn't zero, so files in lots or thousands need no setting.
 *
 * A vendor that adjusts the volume together with the prices, so that they still multiply to the turnover, can't be
 * told from raw prices. Source: numbers, "Turnover test".
 */
export class TurnoverTest {
  private readonly walks = new BothWalks();

  add(bar: TurnoverBar): void {
    const { high, low, volume, turnover } = bar;
    const isTested = high !== null && low !== null && volume !== null && turnover !== null;
    if (isTested && volume >= 1 && turnover >= 1 && high >= low) {
      const average = turnover / volume;
      const error = average * (lastDigit(turnover) / turnover + lastDigit(volume) / volume + PRECISION);
      const tick = tickOf(high, low);
      this.walks.add(bar.day, average - error, average + error, low - tick, high + tick);
    }
    this.walks.close(bar.close);
  }

  verdict(): TurnoverVerdict {
    return this.walks.verdict();
  }
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

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-4;

function tickOf(high: number, low: number): number {
  if (isWhole(high * 100) && isWhole(low * 100)) return CENT;
  return isWhole(high * 1_000) && isWhole(low * 1_000) ? CENT / 10 : CENT / 100;
}
