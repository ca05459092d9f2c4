import { BothWalks } from "./both-walks";
import { tradedRange } from "./traded-range";
import type { TurnoverBar, TurnoverVerdict } from "./turnover-verdict";

/** More days than these in a row that can't be tested may hide an ex-date, or be adjusted otherwise. */
const MOST_UNTESTED = 5;

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
  /** Traded days in a row that can't be tested. */
  private untested = 0;
  private longestUntested = 0;
  private hasTurnover = false;

  add(bar: TurnoverBar): void {
    const range = tradedRange(bar);
    if (range !== null) {
      this.walks.add(bar.day, range);
      this.untested = 0;
    } else if (bar.volume !== 0) this.longestUntested = Math.max(this.longestUntested, ++this.untested);
    this.hasTurnover ||= bar.turnover !== null && bar.turnover > 0;
    this.walks.close(bar.close);
  }

  verdict(): TurnoverVerdict {
    const verdict = this.walks.verdict();
    const isUnusable = verdict.reason === "no_turnover" && this.hasTurnover;
    const isHidden = verdict.method !== null && this.longestUntested > MOST_UNTESTED;
    if (!isUnusable && !isHidden) return verdict;
    return { ...verdict, method: null, reason: "untested_days", direction: null, segments: [], exDates: [] };
  }
}
