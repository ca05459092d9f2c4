import { numberIn, type DecimalSign } from "./cells";
import type { FileField } from "./fields";
import type { Layout } from "./header";
import { cellAt, type FileRecord } from "./record";
import type { ColumnMapping, TableView } from "./types";

const FEWEST_JUDGED = 5;
/** Prices are rounded one by one. */
const ROUNDING = 1e-3;

interface Prices {
  high: number;
  low: number;
  close: number;
  open: number | null;
}

/**
 * How most rows of a table contradict their headers. `adjusted_beside_raw`: the closes are all on one side of what the other
 * prices say, which agree with each other: they were adjusted, and the others weren't. `mislabelled_columns`: a high below the
 * low, or a close outside both. Null: they don't.
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

/** How much a factor may seem to change from a row to the next, closes lying anywhere between high and low. */
const STEADY = 0.05;

/** Whether the closes follow the other prices at a distance that only changes now and then, as a factor does. */
function isSteady(rows: readonly Prices[]): boolean {
  const factors = rows.map(({ high, low, close }) => close / ((high + low) / 2));
  const jumps = factors.filter((factor, i) => i > 0 && Math.abs(factor / factors[i - 1]! - 1) > STEADY);
  return jumps.length * 4 <= rows.length;
}

const LEFT_ASIDE: readonly (FileField | null)[] = ["open", "high", "low"];

/** A mapping to begin with: the table's columns but the open, high and low. */
export const closeOnly = ({ columns }: TableView): ColumnMapping => ({
  columns: Object.fromEntries(
    columns.map(({ name, field }) => [name, LEFT_ASIDE.includes(field) ? null : field]),
  ),
});

const price = (record: FileRecord, place: number | undefined, decimal: DecimalSign): number | null => {
  const value = numberIn(cellAt(record, place), decimal);
  return value !== null && value > 0 ? value : null;
};
