import { BothWalks } from "./both-walks";
import { tradedRange } from "./traded-range";
import type { TurnoverBar, TurnoverVerdict } from "./turnover-verdict";

/**
 * Tests by turnover how a series is adjusted. Turnover ÷ volume is the day's average price as traded, which lies
 * between the day's raw low and high. So each day bounds raw − printed and raw ÷ printed; the method under which the
 * bounds agree over far fewer runs of days is the series' own. It is right or says nothing.
 *
 * Days ascending; volume in shares, turnover in currency (`turnoverUnits` checks both). Silent too about a series whose
 * cash is taken off while new shares are multiplied. A vendor that adjusts the volume together with the prices, so that
 * they still multiply to the turnover, can't be told from raw prices. Source: numbers, "Turnover test".
 */
export class TurnoverTest {
  private readonly walks = new BothWalks();

  add(bar: TurnoverBar): void {
    const range = tradedRange(bar);
    if (range !== null) this.walks.add(bar.day, range);
    this.walks.close(bar.close);
  }

  verdict(): TurnoverVerdict {
    return this.walks.verdict();
  }
}
