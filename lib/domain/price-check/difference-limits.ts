import { daysBetween, type Day } from "@/lib/domain/calendar/day";

/** A move beyond the daily limit: from one printed close to the next, in the series' currency; `share` is the limit as a fraction. */
export interface LimitMove {
  day: Day;
  from: number;
  to: number;
  share: number;
  /** Whether it goes to a ratio that shares are split by. */
  isSplit: boolean;
}

/** Both closes are rounded to half a cent, and so is the raw limit price. */
const ROUNDING = 0.015;
/** The most cash that a share pays in a year, as a fraction of its printed close. */
const MOST_YIELD = 0.15;
const DAYS_A_YEAR = 365;

/**
 * Whether each move of a forward series *by difference* fits an ordinary limit day. Such a series prints raw − c, where c is
 * the cash paid since, so a raw move of the limit is `share` × (printed + c), which exceeds the limit of the printed close.
 * The move implies c = |to − from| ÷ share − from. A day counts as a limit day if that cash
 * - equals the cash implied by another limit day, or lies between those of an earlier and a later one, or
 * - is at most what a share pays from that day to the last (15 % a year), unless the move is near a split's ratio.
 * `moves` ascending by day; returns one boolean per move. Source: formats, "Suspicions"; numbers, "Turnover test" (by difference).
 */
export function limitDaysByDifference(moves: readonly LimitMove[], lastDay: Day): boolean[] {
  const cash = moves.map(({ from, to, share }) => Math.abs(to - from) / share - from);
  const tolerance = moves.map(({ share }) => ROUNDING / share);
  const agrees = (i: number, j: number) => Math.abs(cash[i]! - cash[j]!) <= tolerance[i]! + tolerance[j]!;
  const isShared = moves.map((_, i) => moves.some((_, j) => j !== i && agrees(i, j)));
  return moves.map(({ day, from, isSplit }, i) => {
    if (isShared[i]) return true;
    const earlier = isShared.lastIndexOf(true, i);
    const later = isShared.indexOf(true, i);
    if (earlier !== -1 && later !== -1 && cash[i]! <= cash[earlier]! && cash[i]! >= cash[later]!) return true;
    return !isSplit && cash[i]! <= (from * MOST_YIELD * daysBetween(day, lastDay)) / DAYS_A_YEAR;
  });
}
