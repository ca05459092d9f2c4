import type { Day } from "@/lib/domain/calendar/day";
import { BothWalks } from "./both-walks";
import { tickOf } from "./traded-range";
import type { TurnoverVerdict } from "./turnover-verdict";

/** A day's close as traded and as an adjusted series prints it, in one currency. */
export interface ClosePair {
  day: Day;
  raw: number;
  printed: number;
}

/**
 * Tests how a series is adjusted by one of the same ticker as traded: raw − printed is constant between ex-dates by
 * difference, raw ÷ printed by ratio. Days ascending, those that both series have. The verdict is that of
 * `TurnoverTest`, also where it says nothing. Source: numbers, "Turnover test".
 */
export function rawSeriesTest(pairs: readonly ClosePair[]): TurnoverVerdict {
  const walks = new BothWalks();
  for (const { day, raw, printed } of pairs) {
    const [tick, rawTick] = [tickOf(printed, printed), tickOf(raw, raw)];
    walks.add(day, {
      least: raw - rawTick,
      most: raw + rawTick,
      bottom: printed - tick,
      top: printed + tick,
    });
    walks.close(printed);
  }
  return walks.verdict();
}
