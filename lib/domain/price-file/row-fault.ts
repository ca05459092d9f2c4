import type { Adjustment } from "@/lib/domain/adjustment";
import type { NumberCell } from "./cells";
import type { FileField } from "./fields";
import type { RejectionCode } from "./types";

/** What is wrong with a row: the first cell that is, or the cells too many. */
export class RowFault {
  constructor(
    readonly code: RejectionCode,
    readonly field: FileField | null,
    readonly value: string,
    /** The column's place, where it isn't the field's. */
    readonly place: number | null = null,
  ) {}
}

/** No share and no index is quoted beyond; products and quotients of such prices are still numbers. */
const HIGHEST_PRICE = 1e9;
const LOWEST_PRICE = 1e-6;
/** Beyond it a number isn't counted one by one any more; no market comes near. */
const MOST_SHARES = Number.MAX_SAFE_INTEGER;

/** What may be wrong with a price, or a count of shares, wherever it comes from. */
export type NumberFault = "not_a_number" | "not_positive" | "out_of_range";

/** What is wrong with a price; null: nothing. Forward adjustment by subtraction makes old ones negative; nothing else does. */
export function priceFault(price: NumberCell, adjustment: Adjustment | null): NumberFault | null {
  if (price === null || (price >= LOWEST_PRICE && price <= HIGHEST_PRICE)) return null;
  if (Number.isNaN(price)) return "not_a_number";
  if (price === 0 || (price < 0 && adjustment !== "forward")) return "not_positive";
  const size = Math.abs(price);
  return size < LOWEST_PRICE || size > HIGHEST_PRICE ? "out_of_range" : null;
}

/** The same of a volume, in shares. */
export function volumeFault(volume: NumberCell): NumberFault | null {
  if (volume === null || (volume >= 0 && volume <= MOST_SHARES)) return null;
  if (Number.isNaN(volume)) return "not_a_number";
  return volume < 0 ? "not_positive" : "out_of_range";
}

/**
 * Cells beyond the header's columns. Where numbers that commas seem to have cut apart (`1,234.50`) can account for
 * all of them, the first is named with its column; else what is too many.
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

/** Runs of cells that together are a number with its thousands grouped. */
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
