import type { Day } from "@/lib/domain/calendar/day";
import { firstIndexAtOrAfter, type PriceHistory } from "@/lib/domain/theme/price-history";
import { closeUsed, type CheckedBar } from "./adjustment-seam";

/** A bar on which nothing changed hands: its volume is 0. */
export interface IdleBar extends CheckedBar {
  open?: number | null;
  high?: number | null;
  low?: number | null;
}

/** On which days a ticker has bars, ascending, and which of them only carry the close before on. */
export interface Sessions {
  days: readonly Day[];
  carried: ReadonlySet<Day>;
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

/** Of the bars without volume, the days whose every price is the close used on the bar before. */
export function carriedDays(history: PriceHistory, idle: readonly IdleBar[]): Set<Day> {
  const isCarried = (bar: IdleBar) => {
    const before = history.closes[firstIndexAtOrAfter(history.days, bar.day) - 1];
    const prices = [bar.open, bar.high, bar.low];
    return closeUsed(bar) === before && prices.every((price) => price == null || price === bar.close);
  };
  return new Set(idle.filter(isCarried).map(({ day }) => day));
}

/**
 * The suspensions between a ticker's first and last bar, in whichever way its vendor tells them. `marketDays`: the days on which
 * its market was open, ascending. Sessions that are only missing are not among them.
 */
export function suspensions(sessions: Sessions, marketDays: readonly Day[]): Suspension[] {
  const runs: Suspension[] = [];
  let run: { days: Day[]; absent: number; carried: number } | null = null;
  const close = () => {
    if (run && (run.carried > 0 || run.absent >= FEWEST_ABSENT)) runs.push(suspensionOf(run));
    run = null;
  };
  for (const [day, state] of states(sessions, marketDays)) {
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

/** The market's days between a ticker's first and last bar on which it has no row, suspended or not. Both ascending. */
export function missingSessions(days: readonly Day[], marketDays: readonly Day[]): Day[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  let at = 0;
  return marketDays.filter((day) => {
    while (at < days.length && days[at]! < day) at++;
    return day > first && day < last && days[at] !== day;
  });
}

type State = "traded" | "absent" | "carried";

/** Every day from the first bar to the last on which the market was open or the ticker has a row, in order. */
function states({ days, carried }: Sessions, marketDays: readonly Day[]): [Day, State][] {
  const absent = missingSessions(days, marketDays);
  const found: [Day, State][] = [];
  let at = 0;
  for (const day of days) {
    while (at < absent.length && absent[at]! < day) found.push([absent[at++]!, "absent"]);
    found.push([day, carried.has(day) ? "carried" : "traded"]);
  }
  return found;
}
