import type { Day } from "@/lib/domain/calendar/day";

/** A day on which two series of one ticker part, and by what return; null: bit by bit. */
interface Seam {
  day: Day;
  falseReturn: number | null;
}

/** What many seams of one replaced series have in common. */
export interface SeamFinding {
  from: Day;
  to: Day;
  count: number;
  /** The largest of them, which may be a break among what the method explains. */
  largest: { day: Day; falseReturn: number };
}

/** A break or two are judged each by itself; more of them come of adjusting by another method. */
const MOST_BREAKS = 2;

/**
 * The one thing that is to be said of a replaced series' seams, in any order; null where there are so few that each is
 * judged by itself. Adjustment by factors and by amounts differ with every price, so that they part again and again, all
 * through the years before the dividend. Source: formats, "Suspicions".
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
