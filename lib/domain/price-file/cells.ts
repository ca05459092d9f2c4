import { narrow } from "@/lib/domain/symbol/symbol";
import { withoutCurrency } from "./money";

/** The number in a cell: null for an empty cell, NaN for a cell that holds anything but a number. */
export type NumberCell = number | null;

/** The sign before the fraction of a number. The other sign may group thousands. */
export type DecimalSign = "." | ",";

/** Copies a text. A slice would keep the whole text that it was cut from in memory. */
export const ownText = (text: string): string => ` ${text}`.slice(1);

const NOTHING = /^(?:|null|nan|n\/a|na|none|nat|-+|—+|–+)$/i;
const LONGEST_NOTHING = 5;

/** Whether a cell is empty or holds a vendor's word for empty (`null`, `NaN`, `-`, `—`) in any case. */
export const isBlankCell = (cell: string) => cell.length <= LONGEST_NOTHING && NOTHING.test(cell.trim());

/**
 * Either digits in groups of three after one to three leading digits that don't begin with 0, or ungrouped
 * digits.
 */
const NUMBER = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;

/** Thousands grouped by a space of any width or by an apostrophe, the same separator throughout. */
const SET_APART = /^[+-]?[1-9]\d{0,2}([\p{Zs}'’])\d{3}(?:\1\d{3})*(?=[.,]|$)/u;

/**
 * `1 234,50`, `1'234,50` → `1234,50`. A cell with any other space or apostrophe is unchanged: it may hold two
 * numbers.
 */
const joined = (printed: string): string =>
  printed.replace(SET_APART, (groups) => groups.replace(/[\p{Zs}'’]/gu, ""));

/**
 * `1,234.50`, `$1,234.50`, `1 234.50`, `1'234.50` → 1234.5; `""`, `null`, `—` → null; `12%` → NaN. A
 * thousands group has exactly three digits and never follows a lone 0: `1,2,3` and `0,345` are NaN, not 123
 * and 345.
 */
export function numberIn(cell: string, decimal: DecimalSign): NumberCell {
  if (decimal === ".") {
    const bare = bareNumber(cell, 0, cell.length);
    if (bare >= 0) return bare;
  }
  const text = narrow(cell).trim();
  if (NOTHING.test(text)) return null;
  const printed = joined(withoutCurrency(text));
  const plain = decimal === "," ? printed.replace(/[.,]/g, (sign) => (sign === "," ? "." : ",")) : printed;
  if (!NUMBER.test(plain) || !/^[+-]?\.?\d/.test(plain)) return NaN;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : NaN;
}

const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * The number between two positions of a text if the text there is digits with at most one point, which nearly
 * every cell is; −1 for any other text. No regular expression is used because a file has millions of cells.
 * Up to fifteen digits divided by a power of ten give the nearest double, as `Number` does.
 */
export function bareNumber(text: string, from: number, to: number): number {
  const length = to - from;
  if (length === 0 || length > 16) return -1;
  let digits = 0;
  let point = -1;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits = digits * 10 + (code - 0x30);
    else if (code === 0x2e && point === -1 && i > from) point = i;
    else return -1;
  }
  if (point === -1) return length === 16 ? -1 : digits;
  return digits / POWERS[to - 1 - point]!;
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["K", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["千", 1e3],
  ["万", 1e4],
  ["百万", 1e6],
  ["亿", 1e8],
]);

/**
 * The count in a cell, which may have a magnitude: `3.21M` → 3210000, `20.3亿` → 2030000000, rounded to a
 * whole number. Null and NaN as in `numberIn`.
 */
export function countIn(cell: string, decimal: DecimalSign): NumberCell {
  const match = /^(.*\d)\s*(K|M|B|千|万|百万|亿)$/i.exec(withoutCurrency(cell.trim()));
  if (!match) return numberIn(cell, decimal);
  const value = numberIn(match[1] ?? "", decimal);
  return value === null ? NaN : Math.round(value * (MAGNITUDES.get((match[2] ?? "").toUpperCase()) ?? NaN));
}
