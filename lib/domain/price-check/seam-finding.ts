import type { Day } from "@/lib/domain/calendar/day";

/** A day on which two series of one ticker diverge, and the false return of that day; null: gradually. */
interface Seam {
  day: Day;
  falseReturn: number | null;
}

/** The finding that covers many seams of one replaced series. */
export interface SeamFinding {
  from: Day;
  to: Day;
  count: number;
  /** The largest seam, which may be a real break among those that the method explains. */
  largest: { day: Day; falseReturn: number };
}

/** One or two breaks are judged one by one; more come from another method of adjustment. */
const MOST_BREAKS = 2;

/**
 * The single finding for all seams of a replaced series, in any order; null where there are so few that each is judged
 * alone. Adjustment by factors and by amounts differs with every price, so the two diverge again and again through the
 * years before a dividend. Source: formats, "Suspicions".
 */
export function seamFinding(seams: readonly Seam[]): SeamFinding | null {
  const days = seams.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (seams.length <= MOST_BREAKS || !first || !last) return null;
  const largest = seams.reduce((most, seam) => (sizeOf(seam) > sizeOf(most) ? seam : most));
  return {
    from: first,
    to: last,
    count: seams.length,
    largest: { day: largest.day, falseReturn: largest.falseReturn ?? 0 },
  };
}

const sizeOf = ({ falseReturn }: Seam): number => Math.abs(falseReturn ?? 0);
