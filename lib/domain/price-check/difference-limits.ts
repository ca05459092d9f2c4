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
 * Which moves a forward series *by difference* can show on an ordinary limit day. Such a series prints raw − c, where c is the cash
 * paid since, so a raw move of the limit is `share` × (printed + c): further than the limit of what is printed. The move itself
 * says c = |to − from| ÷ share − from, and a day is taken for a limit day where that cash
 * - is what another limit day of the series says, or lies between what two such days before and after it say, or
 * - is no more than a share pays from that day to the last (15 % a year), unless the move goes to a split's ratio.
 * `moves` ascending by day; answers one boolean a move. Source: formats, "Suspicions"; numbers, "Turnover test" (by difference).
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
