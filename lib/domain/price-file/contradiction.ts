import { numberIn, type DecimalSign } from "./cells";
import type { FileField } from "./fields";
import type { Layout } from "./header";
import { cellAt, type FileRecord } from "./record";
import type { ColumnMapping } from "./options";
import type { TableView } from "./types";

const FEWEST_JUDGED = 5;
/** The relative tolerance for prices, each of which is rounded separately. */
const ROUNDING = 1e-3;

interface Prices {
  high: number;
  low: number;
  close: number;
  open: number | null;
}

/**
 * How most rows of a table contradict its column names; null if they don't. `adjusted_beside_raw`: the other
 * prices agree with each other and all closes lie on one side of them, so only the closes are adjusted.
 * `mislabelled_columns`: a high is below the low, or a close lies outside both.
 */
export function contradictionIn(
  { header, rows }: Layout,
  decimal: DecimalSign,
): "adjusted_beside_raw" | "mislabelled_columns" | null {
  const at = header.series[0]?.at;
  if (at?.high === undefined || at.low === undefined || at.close === undefined) return null;
  const judged = rows.flatMap((record): Prices[] => {
    const [high, low, close, open] = [at.high, at.low, at.close, at.open].map((place) =>
      price(record, place, decimal),
    );
    return high && low && close ? [{ high, low, close, open: open ?? null }] : [];
  });
  const wrong = judged.filter((row) => isUpsideDown(row) || isBelow(row) || isAbove(row));
  if (judged.length < FEWEST_JUDGED || wrong.length * 2 <= judged.length) return null;
  const isOneSided = wrong.every(isBelow) || wrong.every(isAbove);
  const othersAgree = judged.every((row) => !isUpsideDown(row) && isOpenInside(row));
  return isOneSided && othersAgree && isSteady(judged) ? "adjusted_beside_raw" : "mislabelled_columns";
}

const isUpsideDown = ({ high, low }: Prices) => high < low * (1 - ROUNDING);
const isBelow = ({ low, close }: Prices) => close < low * (1 - ROUNDING);
const isAbove = ({ high, close }: Prices) => close > high * (1 + ROUNDING);
const isOpenInside = ({ open, high, low }: Prices) =>
  open === null || (open >= low * (1 - ROUNDING) && open <= high * (1 + ROUNDING));

/**
 * The relative tolerance for a factor from one row to the next, because a close may lie anywhere between high
 * and low.
 */
const STEADY = 0.05;

/**
 * Whether the ratio between the closes and the other prices changes only now and then, as an adjustment
 * factor does.
 */
function isSteady(rows: readonly Prices[]): boolean {
  const factors = rows.map(({ high, low, close }) => close / ((high + low) / 2));
  const jumps = factors.filter((factor, i) => i > 0 && Math.abs(factor / factors[i - 1]! - 1) > STEADY);
  return jumps.length * 4 <= rows.length;
}

const LEFT_ASIDE: readonly (FileField | null)[] = ["open", "high", "low"];

/** The proposed mapping: all recognised columns of the table except open, high and low. */
export const closeOnly = ({ columns }: TableView): ColumnMapping => ({
  columns: Object.fromEntries(
    columns.map(({ name, field }) => [name, LEFT_ASIDE.includes(field) ? null : field]),
  ),
});

const price = (record: FileRecord, place: number | undefined, decimal: DecimalSign): number | null => {
  const value = numberIn(cellAt(record, place), decimal);
  return value !== null && value > 0 ? value : null;
};
