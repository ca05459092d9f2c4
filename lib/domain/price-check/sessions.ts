import type { Day } from "@/lib/domain/day";
import { closeUsed, type CheckedBar } from "./adjustment-seam";

export interface TradedBar extends CheckedBar {
  open?: number | null;
  high?: number | null;
  low?: number | null;
  /** In shares; null where unknown. */
  volume: number | null;
}

/** Sessions of its market on which a ticker wasn't traded, one after the other. */
export interface Suspension {
  from: Day;
  to: Day;
  sessions: number;
  /** By rows that aren't there, by rows without volume at the price before, or both. */
  told: "absent" | "carried" | "both";
}

/** A run of absent rows shorter than this may be a hole in the file; it is missing, not suspended. */
const FEWEST_ABSENT = 3;

/** Whether a bar only carries the close before it on: no volume, every price the same. */
export function isCarriedBar(bar: TradedBar, before: TradedBar): boolean {
  const prices = [bar.open, bar.high, bar.low];
  return (
    bar.volume === 0 &&
    closeUsed(bar) === closeUsed(before) &&
    prices.every((price) => price == null || price === bar.close)
  );
}

/**
 * The suspensions between a ticker's first and last bar, in whichever way its vendor tells them. `marketDays`: the days on which
 * its market was open, ascending. Sessions that are only missing are not among them.
 */
export function suspensions(bars: readonly TradedBar[], marketDays: readonly Day[]): Suspension[] {
  const runs: Suspension[] = [];
  let run: { days: Day[]; absent: number; carried: number } | null = null;
  const close = () => {
    if (run && (run.carried > 0 || run.absent >= FEWEST_ABSENT)) runs.push(suspensionOf(run));
    run = null;
  };
  for (const [day, state] of sessionStates(bars, marketDays)) {
    if (state === "traded") close();
    else {
      run ??= { days: [], absent: 0, carried: 0 };
      run.days.push(day);
      run[state]++;
    }
  }
  close();
  return runs;
}

function suspensionOf({
  days,
  absent,
  carried,
}: {
  days: Day[];
  absent: number;
  carried: number;
}): Suspension {
  const told = carried === 0 ? "absent" : absent === 0 ? "carried" : "both";
  return { from: days[0]!, to: days.at(-1)!, sessions: days.length, told };
}

/** The market's days between a ticker's first and last bar on which it has no row, suspended or not. */
export function missingSessions(bars: readonly { day: Day }[], marketDays: readonly Day[]): Day[] {
  const [first, last] = [bars[0]?.day, bars.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const there = new Set(bars.map(({ day }) => day));
  return marketDays.filter((day) => day > first && day < last && !there.has(day));
}

type State = "traded" | "absent" | "carried";

/** Every day from the first bar to the last on which the market was open or the ticker has a row, in order. */
function sessionStates(bars: readonly TradedBar[], marketDays: readonly Day[]): [Day, State][] {
  const states = new Map<Day, State>(missingSessions(bars, marketDays).map((day) => [day, "absent"]));
  bars.forEach((bar, i) => {
    const before = bars[i - 1];
    states.set(bar.day, before && isCarriedBar(bar, before) ? "carried" : "traded");
  });
  return [...states].sort(([a], [b]) => (a < b ? -1 : 1));
}
