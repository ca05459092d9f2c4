import { narrow } from "@/lib/domain/symbol/symbol";
import { withoutCurrency } from "./money";

/** A cell that holds nothing: null; one that holds no number: NaN. */
export type NumberCell = number | null;

/** Which sign sets off the fraction; the other one may group thousands. */
export type DecimalSign = "." | ",";

/** A text to be kept: one that was cut out of another keeps all of that in memory. */
export const ownText = (text: string): string => ` ${text}`.slice(1);

const NOTHING = /^(?:|null|nan|n\/a|na|none|nat|-+|—+|–+)$/i;
const LONGEST_NOTHING = 5;

/** Whether a cell holds nothing, or what vendors write for it (`null`, `NaN`, `-`, `—`), whatever its case. */
export const isBlankCell = (cell: string) => cell.length <= LONGEST_NOTHING && NOTHING.test(cell.trim());

/** Digits in groups of three behind one to three others, the first of which isn't 0; or as they come. */
const NUMBER = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;

/** Thousands set apart by a space of any width or an apostrophe, the same one throughout. */
const SET_APART = /^[+-]?[1-9]\d{0,2}([\p{Zs}'’])\d{3}(?:\1\d{3})*(?=[.,]|$)/u;

/** `1 234,50`, `1'234,50` → `1234,50`. Any other number with a space or an apostrophe in it may be two, and stays. */
const joined = (printed: string): string =>
  printed.replace(SET_APART, (groups) => groups.replace(/[\p{Zs}'’]/gu, ""));

/**
 * `1,234.50`, `$1,234.50`, `1 234.50`, `1'234.50` → 1234.5; `""`, `null`, `—` → null; `12%` → NaN. Thousands are grouped by threes or not
 * at all: `1,2,3` is no number, rather than 123, and `0,345` none rather than 345.
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
 * What stands in a text from one place to another, if that is digits with at most one point among them, which is nearly
 * every cell, read without a pattern because there are millions; −1 for any other. Up to fifteen digits over a power of ten
 * divide to the nearest double, as `Number` gives it.
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

/** As `numberIn`, and `3.21M` → 3210000, `20.3亿` → 2030000000: for counts, which are whole. */
export function countIn(cell: string, decimal: DecimalSign): NumberCell {
  const match = /^(.*\d)\s*(K|M|B|千|万|百万|亿)$/i.exec(withoutCurrency(cell.trim()));
  if (!match) return numberIn(cell, decimal);
  const value = numberIn(match[1] ?? "", decimal);
  return value === null ? NaN : Math.round(value * (MAGNITUDES.get((match[2] ?? "").toUpperCase()) ?? NaN));
}
