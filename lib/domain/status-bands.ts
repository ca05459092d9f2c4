import type { Day } from "./day";
import { evidenceLeg, type EvidencePiece } from "./evidence";
import { marketLeg } from "./market-leg";
import { type Closure, type Status, themeStatus } from "./status";
import type { SeriesPoint } from "./theme-series";

/** A status and the days it held on: `to` is the day before the next one's `from`, or the last day looked at. */
export interface StatusBand {
  from: Day;
  to: Day;
  status: Status;
}

export interface StatusBandsInput {
  /** By `first_close` against the theme's own benchmark, through `asOf`: what a status rests on. */
  points: readonly Pick<SeriesPoint, "day" | "relative" | "priced" | "members">[];
  evidence: readonly EvidencePiece[];
  closure: Closure | null;
  asOf: Day;
}

/**
 * What a theme's status was on each day of its series and is on `asOf`, in runs: the table on the market's leg of that day's point and
 * the evidence observed by then, as it has aged by then. A change between two points shows on the later one. Empty without points.
 * The last run's status is that of `themeStatus`. Source: numbers, Status.
 */
export function statusBands({ points, evidence, closure, asOf }: StatusBandsInput): StatusBand[] {
  const last = points.at(-1);
  if (!last) return [];
  const bands: StatusBand[] = [];
  for (const { day, relative, priced, members } of last.day < asOf
    ? [...points, { ...last, day: asOf }]
    : points) {
    const market = marketLeg(relative, { priced, of: members });
    const { status } = themeStatus({ market, evidence: evidenceLeg(evidence, day), closure }, day);
    const band = bands.at(-1);
    if (band?.status === status) band.to = day;
    else bands.push({ from: day, to: day, status });
  }
  return bands;
}
