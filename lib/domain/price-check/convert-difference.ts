import type { Day } from "@/lib/domain/calendar/day";
import { adjustmentOf } from "./both-walks";
import type { TurnoverVerdict } from "./turnover-verdict";

/** An ex-date with wider bounds, as a fraction of the price, can't be converted. */
const WIDEST = 0.015;

/** The adjusted close of a day is (printed close + `add`) × `factor` of the last piece that begins on or before it. */
export interface Piece {
  firstDay: Day;
  add: number;
  factor: number;
}

/**
 * Converts a series adjusted by difference to one adjusted by ratio, forward: `add` restores the raw price, `factor` is
 * the product of the factors of later ex-dates. `uncertain`: the ex-dates whose bounds are wider than 1.5 % of the
 * price; with any, the series stays as it is. Takes a verdict of method `difference`. Source: numbers, "Turnover
 * test".
 */
export function convertDifference({ segments, exDates }: TurnoverVerdict): {
  pieces: Piece[];
  uncertain: Day[];
} {
  let factor = 1;
  const pieces = segments.map((segment) => ({
    firstDay: segment.firstDay,
    add: adjustmentOf("difference", segment),
    factor: 1,
  }));
  for (let i = exDates.length - 1; i >= 0; i--) {
    factor *= exDates[i]!.factor;
    pieces[i]!.factor = factor;
  }
  const uncertain = exDates.filter(({ halfWidth }) => halfWidth > WIDEST).map(({ day }) => day);
  return { pieces, uncertain };
}

/** The adjusted close of a day by ascending pieces; a day before the first piece belongs to it. */
export function convertedClose(pieces: readonly Piece[], day: Day, printed: number): number {
  let at = pieces.length - 1;
  while (at > 0 && pieces[at]!.firstDay > day) at--;
  const { add, factor } = pieces[at]!;
  return (printed + add) * factor;
}
