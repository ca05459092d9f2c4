import { isDay } from "@/lib/domain/day";
import type { Day } from "@/lib/domain/day";

/** A cell that holds nothing: null; one that holds no number: NaN. */
export type NumberCell = number | null;

/** Which sign sets off the fraction; the other one may group thousands. */
export type DecimalSign = "." | ",";

const NOTHING = /^(?:|null|nan|n\/a|na|none|-+|—+)$/i;

export const isBlankCell = (cell: string) => NOTHING.test(cell.trim());

/**
 * `1,234.50` → 1234.5; `""`, `null`, `—` → null; `12%` → NaN. Thousands are grouped by threes or not at all: `1,2,3` is no
 * number, rather than 123.
 */
export function numberIn(cell: string, decimal: DecimalSign): NumberCell {
  const printed = cell.trim();
  if (NOTHING.test(printed)) return null;
  const plain = decimal === "," ? printed.replace(/[.,]/g, (sign) => (sign === "," ? "." : ",")) : printed;
  if (
    !/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i.test(plain) ||
    !/^[+-]?\.?\d/.test(plain)
  ) {
    return NaN;
  }
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : NaN;
}

/**
 * With `;` between cells a comma in a number is the decimal sign, and a dot groups thousands; unless no number of the file
 * has a comma: then the dot is the decimal sign after all.
 */
export function decimalSignOf(delimiter: string, records: readonly { cells: string[] }[]): DecimalSign {
  const hasComma = delimiter === ";" && records.some(({ cells }) => cells.some((cell) => /\d,\d/.test(cell)));
  return hasComma ? "," : ".";
}

const DATE_FORM =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * `2025-02-04`, `2025/2/4`, `20250204`, with or without a clock time, as the market's own day; the printed day stands,
 * whatever the offset. Null for everything else, and for what a spreadsheet makes of an empty cell: 1970-01-01 and 1899.
 */
export function dayIn(cell: string): Day | null {
  const match = DATE_FORM.exec(cell.trim());
  if (!match) return null;
  const [, year = "", separator, month = "", date = ""] = match;
  if (separator === "" && (month.length !== 2 || date.length !== 2)) return null;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) && day !== "1970-01-01" && year !== "1899" ? day : null;
}
