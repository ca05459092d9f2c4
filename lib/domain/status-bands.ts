import { addDays, addWeekdays, type Day } from "./day";
import { evidenceLeg, type EvidencePiece } from "./evidence";
import { marketLeg } from "./market-leg";
import { isStaleOn } from "./price-history";
import { type Closure, type Status, themeStatus } from "./status";
import type { SeriesPoint } from "./theme-series";
import { STALE_AFTER_WEEKDAYS } from "./thresholds";

/** A status and the days it held on: `to` is the day before the next one's `from`, or the last day looked at. */
export interface StatusBand {
  from: Day;
  to: Day;
  status: Status;
}

/** What a status rests on, on a day. */
type StatusPoint = Pick<SeriesPoint, "day" | "relative" | "priced" | "members">;

/** The days of a series with what a status rests on, and the evidence and closure that go with them. */
export interface StatusBandsInput {
  /** By `first_close` against the theme's own benchmark, through `asOf`. */
  points: readonly StatusPoint[];
  /** Who is a member on `asOf`, with its last bar: how long after the last point they are priced. */
  members: readonly { isMember: boolean; lastDay: Day | null }[];
  evidence: readonly EvidencePiece[];
  closure: Closure | null;
  /** Staleness is taken at this day; `null` where the board has no bar. */
  priceDay: Day | null;
  asOf: Day;
}

/**
 * What a theme's status was on each day of its series and is on `asOf`, in runs: the table on the market's leg of that day's point and
 * the evidence observed by then, as it has aged by then. A change between two points shows on the later one; after the last point
 * the days are looked at on which a member goes stale, the theme was closed, and `asOf`. Empty without points.
 * The last run's status is that of `themeStatus`. Source: numbers, Status.
 */
export function statusBands({ points, evidence, closure, ...input }: StatusBandsInput): StatusBand[] {
  const bands: StatusBand[] = [];
  for (const { day, relative, priced, members } of [...points, ...pointsAfter(points, closure, input)]) {
    const market = marketLeg(relative, { priced, of: members });
    const { status } = themeStatus({ market, evidence: evidenceLeg(evidence, day), closure }, day);
    const band = bands.at(-1);
    if (band) band.to = band.status === status ? day : addDays(day, -1);
    if (band?.status !== status) bands.push({ from: day, to: day, status });
  }
  return bands;
}

/** The days after the last point that may bring another status; the market's reply stays as it was, its members go stale. */
function pointsAfter(
  points: readonly StatusPoint[],
  closure: Closure | null,
  { members, priceDay, asOf }: Pick<StatusBandsInput, "members" | "priceDay" | "asOf">,
): StatusPoint[] {
  const last = points.at(-1);
  if (!last) return [];
  const present = members.filter(({ isMember }) => isMember);
  const days = [
    ...present.flatMap(({ lastDay }) => (lastDay ? [addWeekdays(lastDay, STALE_AFTER_WEEKDAYS + 1)] : [])),
    ...(closure ? [closure.day] : []),
    asOf,
  ];
  return [...new Set(days)]
    .filter((day) => day > last.day && day <= asOf)
    .sort()
    .map((day) => {
      const by = priceDay !== null && priceDay < day ? priceDay : day;
      const priced = present.filter(({ lastDay }) => !isStaleOn(lastDay, by)).length;
      return { day, relative: last.relative, priced, members: present.length };
    });
}
