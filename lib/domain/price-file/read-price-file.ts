import { Neighbours } from "./neighbours";
import { startReading, startSheet, HEAD_LENGTH } from "./reading";
import type { Judge } from "./judge";
import { decodeFile } from "@/lib/domain/text/text-decoder.mjs";
import type { PriceFileOptions } from "./options";
import type { AcceptedRow, Batch, PriceFileVerdict, Recognised, RowWarning } from "./types";
import { refusalOfBytes } from "./refusal";

const PIECE = 256 * 1024;

/**
 * Reads the text of a file of daily prices, of one ticker or many: in any vendor's form, or with any header
 * that names a day and a close.
 * Columns are found by name, never by position. Every row gets a verdict: accepted (a missing open, high, low
 * or volume is null; the close is required), rejected with line, column, code and value, or accepted with a
 * warning. Of two rows of one day the first is used. Nothing is guessed: an ambiguity is a question, whose
 * answer is an option of the next reading. A file that is no such table is refused with one code, and with
 * the table if a column mapping can help. Source: formats, "Price files".
 */
export function readPriceFile(text: string, options: PriceFileOptions): PriceFileVerdict {
  const head = text.length > HEAD_LENGTH ? text.slice(0, HEAD_LENGTH) : text;
  const reading = startReading(head, head.length === text.length, options);
  if (!reading.ok) return reading;
  const batches: Batch[] = [];
  // In pieces, so that the records of one piece can be freed before the next.
  for (let at = 0; at < text.length; at += PIECE) batches.push(reading.push(text.slice(at, at + PIECE)));
  batches.push(reading.end());
  return verdictOf(reading.recognised, reading.warnings, batches, reading.judge);
}

/**
 * Reads a file's bytes as `readPriceFile` reads a text, in any common encoding. Spreadsheets and archives
 * must be unpacked first.
 */
export function readPriceBytes(bytes: Uint8Array, options: PriceFileOptions): PriceFileVerdict {
  return refusalOfBytes(bytes) ?? readPriceFile(decodeFile(bytes), options);
}

/** Reads the cells of a sheet, line by line, as `readPriceFile` reads a text. */
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

/** The rows by symbol and day. Most files are sorted already, and checking is cheaper than sorting. */
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
