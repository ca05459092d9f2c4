import { FORWARD, type Adjustment } from "@/lib/domain/adjustment";
import type { NumberCell } from "./cells";
import type { FileField } from "./fields";
import type { RejectionCode } from "./types";

/** The fault of a row: the first faulty cell, or the surplus cells. */
export class RowFault {
  constructor(
    readonly code: RejectionCode,
    readonly field: FileField | null,
    readonly value: string,
    /** The position of the column, if it isn't the field's own column. */
    readonly place: number | null = null,
  ) {}
}

/** No share or index has a higher price. Products and quotients of such prices are finite numbers. */
const HIGHEST_PRICE = 1e9;
const LOWEST_PRICE = 1e-6;
/** Above this number a double can't hold every whole number; no market's volume comes near it. */
const MOST_SHARES = Number.MAX_SAFE_INTEGER;

/** The possible faults of a price or of a number of shares. */
export type NumberFault = "not_a_number" | "not_positive" | "out_of_range";

/**
 * The fault of a price; null if it is valid. Only forward adjustment by subtraction may make a price
 * negative.
 */
export function priceFault(price: NumberCell, adjustment: Adjustment | null): NumberFault | null {
  if (price === null || (price >= LOWEST_PRICE && price <= HIGHEST_PRICE)) return null;
  if (Number.isNaN(price)) return "not_a_number";
  if (price === 0 || (price < 0 && !(adjustment && FORWARD.has(adjustment)))) return "not_positive";
  const size = Math.abs(price);
  return size < LOWEST_PRICE || size > HIGHEST_PRICE ? "out_of_range" : null;
}

/** The fault of a volume in shares; null if it is valid. */
export function volumeFault(volume: NumberCell): NumberFault | null {
  if (volume === null || (volume >= 0 && volume <= MOST_SHARES)) return null;
  if (Number.isNaN(volume)) return "not_a_number";
  return volume < 0 ? "not_positive" : "out_of_range";
}

/**
 * The fault of a row with more cells than its header. If numbers split at their thousands commas (`1,234.50`)
 * explain all surplus cells, the fault names the first of these numbers and its column; otherwise it names
 * the surplus cells.
 */
export function extraCells(cells: readonly string[], columns: number): RowFault | null {
  const printed = cells.map((cell) => cell.trim());
  const count = printed.findLastIndex((cell) => cell !== "") + 1;
  if (count <= columns) return null;
  const numbers = cutNumbers(printed);
  const [first] = numbers;
  const extra = count - columns;
  if (first && numbers.length <= extra && extra <= sum(numbers.map(({ pieces }) => pieces - 1))) {
    const number = printed.slice(first.at, first.at + first.pieces).join();
    return new RowFault("extra_cells", null, number, first.at);
  }
  const beyond = printed.slice(columns, count).filter((cell) => cell !== "");
  return new RowFault("extra_cells", null, beyond.join(" "));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Runs of cells that together form one number with grouped thousands. */
function cutNumbers(cells: readonly string[]): { at: number; pieces: number }[] {
  const found: { at: number; pieces: number }[] = [];
  for (let at = 0; at < cells.length; at++) {
    if (!/^[+-]?\d{1,3}$/.test(cells[at]!)) continue;
    let end = at + 1;
    while (end < cells.length && /^\d{3}$/.test(cells[end]!)) end++;
    if (/^\d{3}\.\d+$/.test(cells[end] ?? "")) end++;
    if (end > at + 1) found.push({ at, pieces: end - at });
    at = end - 1;
  }
  return found;
}
