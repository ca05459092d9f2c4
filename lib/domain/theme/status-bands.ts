import { addDays, type Day } from "@/lib/domain/calendar/day";
import { type EvidenceLeg, type EvidencePiece, evidenceSums } from "./evidence";
import type { MarketLegRun } from "./market-leg";
import { type Closure, type Status, themeStatus, type ThemeStatus } from "./status";

/** A status and its days: `to` is the day before the next band's `from`, or the last day of the series. */
export interface StatusBand {
  from: Day;
  to: Day;
  status: Status;
}

/** The inputs of a theme's status, through the day of the view. */
export interface StatusHistory {
  /** By `first_close` against the theme's own benchmark. */
  marketLegs: readonly MarketLegRun[];
  evidence: readonly EvidencePiece[];
  closure: Closure | null;
}

/**
 * A theme's status on a day: the status table applied to that day's market leg and to the evidence observed by then, at
 * its age of that day. Used for the header and for the last band alike. Source: numbers, Status.
 */
export function statusOn(
  day: Day,
  evidence: EvidenceLeg,
  { marketLegs, closure }: Omit<StatusHistory, "evidence">,
): ThemeStatus {
  const market = marketLegs.findLast(({ from }) => from <= day)?.leg ?? "unknown";
  return themeStatus({ market, evidence, closure }, day);
}

/**
 * A theme's status on each day of its series and on every later day through `asOf`, as runs. A change between two days
 * of the series shows on the later one, unless the market leg changes or the theme is closed. Empty without a series.
 * Source: numbers, Status.
 */
export function statusBands(days: readonly Day[], history: StatusHistory, asOf: Day): StatusBand[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const { marketLegs, closure } = history;
  const all = [...days, ...marketLegs.map(({ from }) => from), ...(closure ? [closure.day] : [])];
  // After the last bar, evidence still arrives and ages.
  for (let day = addDays(last, 1); day <= asOf; day = addDays(day, 1)) all.push(day);
  const bands: StatusBand[] = [];
  for (const day of [...new Set(all)].filter((each) => each >= days[0]! && each <= asOf).sort()) {
    const { status } = statusOn(day, evidenceSums(history.evidence, day).leg, history);
    const band = bands.at(-1);
    if (band) band.to = band.status === status ? day : addDays(day, -1);
    if (band?.status !== status) bands.push({ from: day, to: day, status });
  }
  return bands;
}
