import type { Day } from "@/lib/domain/calendar/day";
import { firstIndexAtOrAfter, type PriceHistory } from "@/lib/domain/theme/price-history";
import { closeUsed, type CheckedBar } from "./adjustment-seam";

/** A bar without trading: its volume is 0. */
export interface IdleBar extends CheckedBar {
  open?: number | null;
  high?: number | null;
  low?: number | null;
}

/** The days on which a ticker has bars, ascending, and those among them that only carry the last close on. */
export interface Sessions {
  days: readonly Day[];
  carried: ReadonlySet<Day>;
}

/** Consecutive sessions of its market on which a ticker didn't trade. */
export interface Suspension {
  from: Day;
  to: Day;
  sessions: number;
  /** The evidence: missing rows, rows without volume at the last price, or both. */
  told: "absent" | "carried" | "both";
}

/** A shorter run of missing rows may be a gap in the file: it counts as missing, not as a suspension. */
const FEWEST_ABSENT = 3;

/** The days among the bars without volume whose every price equals the close used on the bar before. */
export function carriedDays(history: PriceHistory, idle: readonly IdleBar[]): Set<Day> {
  const isCarried = (bar: IdleBar) => {
    const before = history.closes[firstIndexAtOrAfter(history.days, bar.day) - 1];
    const prices = [bar.open, bar.high, bar.low];
    return closeUsed(bar) === before && prices.every((price) => price == null || price === bar.close);
  };
  return new Set(idle.filter(isCarried).map(({ day }) => day));
}

/**
 * The suspensions between a ticker's first and last bar, in either form that vendors use. `marketDays`: the days on
 * which its market was open, ascending. Sessions that are only missing are left out.
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

/** The market's days between a ticker's first and last bar without a row, suspended or not. Both ascending. */
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
