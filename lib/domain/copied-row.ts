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

/**
 * Whether two days' rows are one, as vendors fill a holiday with the next session's. Values that really move don't repeat all
 * four of them; a day that didn't move may.
 */
export const isCopy = (a: RowValues, b: RowValues): boolean =>
  a.high !== null &&
  a.low !== null &&
  a.high > a.low &&
  a.open === b.open &&
  a.high === b.high &&
  a.low === b.low &&
  a.close === b.close &&
  a.adjClose === b.adjClose &&
  a.volume === b.volume;
