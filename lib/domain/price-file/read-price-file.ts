import { Neighbours } from "./neighbours";
import { startReading, startSheet, HEAD_LENGTH } from "./reading";
import type { Judge } from "./judge";
import { decodeFile } from "./text-decoder";
import type { AcceptedRow, Batch, PriceFileOptions, PriceFileVerdict, Recognised, RowWarning } from "./types";
import { refusalOfBytes } from "./refusal";

const PIECE = 256 * 1024;

/**
 * Reads a file of daily prices in any of the vendors' forms, or in none: whatever has a day and a close under headers that
 * say so. One ticker or many.
 *
 * Columns are found by name, never by position. Every row gets a verdict: accepted (a missing open, high, low or volume is
 * null; the close is required), rejected with line, column, code and value, or accepted with a warning. Of two rows of one
 * day the first stands. What the file leaves open is a question, and its answer an option of the next reading: nothing is
 * guessed. A file that is no such table is refused with one code; where a person can say which column is what, with the
 * table. Source: formats, "Price files".
 */
export function readPriceFile(text: string, options: PriceFileOptions): PriceFileVerdict {
  const head = text.length > HEAD_LENGTH ? text.slice(0, HEAD_LENGTH) : text;
  const reading = startReading(head, head.length === text.length, options);
  if (!reading.ok) return reading;
  const batches: Batch[] = [];
  // In pieces, so that what is cut from one is gone before the next.
  for (let at = 0; at < text.length; at += PIECE) batches.push(reading.push(text.slice(at, at + PIECE)));
  batches.push(reading.end());
  return verdictOf(reading.recognised, reading.warnings, batches, reading.judge);
}

/** The same from a file's bytes, in any of the usual encodings. A spreadsheet or an archive is unpacked first. */
export function readPriceBytes(bytes: Uint8Array, options: PriceFileOptions): PriceFileVerdict {
  return refusalOfBytes(bytes) ?? readPriceFile(decodeFile(bytes), options);
}

/** The same from the cells of a sheet, line by line. */
export function readPriceTable(lines: readonly string[][], options: PriceFileOptions): PriceFileVerdict {
  const records = lines
    .map((cells, i) => ({ line: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (records.length === 0) return { ok: false, code: "empty_file" };
  const sheet = startSheet(records, options);
  if (!sheet.ok) return sheet;
  return verdictOf(sheet.recognised, sheet.warnings, [sheet.push(records), sheet.end()], sheet.judge);
}

function verdictOf(
  recognised: Recognised,
  aboutHeader: readonly RowWarning[],
  batches: readonly Batch[],
  judge: Judge,
): PriceFileVerdict {
  const refusal = judge.refusal();
  if (refusal) return refusal;
  const rows = sorted(batches.flatMap((batch) => batch.rows));
  return {
    ok: true,
    ...recognised,
    ...judge.summary(),
    rows,
    rejected: batches.flatMap((batch) => batch.rejected),
    warnings: [
      ...aboutHeader,
      ...batches.flatMap((batch) => batch.warnings),
      ...aboutNeighbours(rows, judge),
      ...judge.notDaily(),
    ],
  };
}

function isAfter(a: AcceptedRow, b: AcceptedRow): boolean {
  if (a.symbol !== b.symbol) return (a.symbol ?? "") > (b.symbol ?? "");
  return a.day > b.day;
}

/** By symbol and day. Most files are so already, and looking is cheaper than sorting. */
function sorted(rows: AcceptedRow[]): AcceptedRow[] {
  const isSorted = rows.every((row, i) => i === 0 || isAfter(row, rows[i - 1]!));
  return isSorted ? rows : rows.sort((a, b) => (isAfter(a, b) ? 1 : -1));
}

function aboutNeighbours(rows: readonly AcceptedRow[], judge: Judge): RowWarning[] {
  const neighbours = new Neighbours(judge);
  const warnings: RowWarning[] = [];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const remark = before && before.symbol === row.symbol ? neighbours.remark(before, row) : null;
    if (remark) warnings.push(remark);
  });
  return warnings;
}
