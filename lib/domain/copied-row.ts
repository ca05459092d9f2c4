/** The values of a day's row: prices in the ticker's currency, `null` where the row has none. */
export interface RowValues {
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  /** The adjusted close, where the row has one beside the close. */
  adjClose: number | null;
  /** In shares; null where unknown. */
  volume: number | null;
  /** The value traded, in the ticker's currency; null where unknown. */
  turnover: number | null;
}

/** A close of this size has so many digits that it hardly repeats on the next day: an index's. */
const LARGE_CLOSE = 1000;

/** Whether a row with only a close is distinctive enough to recognise a copy: by its volume, or by the close alone. */
const isTellingClose = ({ open, high, low, close, volume }: RowValues): boolean =>
  open === null && high === null && low === null && ((volume ?? 0) > 0 || close >= LARGE_CLOSE);

/**
 * Whether two days' rows are copies, as vendors fill a holiday with the next session's row. Real trading doesn't repeat
 * all four prices, except on a day without movement; nor does a close repeat with the same volume, or a close of many
 * digits.
 */
export const isCopy = (a: RowValues, b: RowValues): boolean =>
  ((a.high !== null && a.low !== null && a.high > a.low) || isTellingClose(a)) &&
  a.open === b.open &&
  a.high === b.high &&
  a.low === b.low &&
  a.close === b.close &&
  a.adjClose === b.adjClose &&
  a.volume === b.volume;
