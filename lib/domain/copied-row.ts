/** A day's values as its row has them: prices in the ticker's currency, null where there are none. */
export interface RowValues {
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  /** The adjusted close, where the row has one beside the close. */
  adjClose: number | null;
  /** In shares; null where unknown. */
  volume: number | null;
}

/** A close of so many digits hardly comes twice in a row: an index's. */
const LARGE_CLOSE = 1000;

/** Whether a row that has only a close tells enough to be known again: by its volume, or by the close alone. */
const isTellingClose = ({ open, high, low, close, volume }: RowValues): boolean =>
  open === null && high === null && low === null && ((volume ?? 0) > 0 || close >= LARGE_CLOSE);

/**
 * Whether two days' rows are one, as vendors fill a holiday with the next session's. Values that really move don't repeat all
 * four of them; a day that didn't move may. Nor does a close with the same volume, or one of many digits, come twice.
 */
export const isCopy = (a: RowValues, b: RowValues): boolean =>
  ((a.high !== null && a.low !== null && a.high > a.low) || isTellingClose(a)) &&
  a.open === b.open &&
  a.high === b.high &&
  a.low === b.low &&
  a.close === b.close &&
  a.adjClose === b.adjClose &&
  a.volume === b.volume;
