/** Numbers stay numbers (fractions, unrounded); an unknown one is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** The first character of a cell that a spreadsheet runs as a formula; Chinese ones accept the full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV (RFC 4180), with a byte order mark and CRLF so that Excel in Chinese opens it too. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front, so that a note's "=cmd…" stays text.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const neutral = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}
