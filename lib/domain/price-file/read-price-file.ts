import type { Day } from "@/lib/domain/day";
import { decimalSignOf } from "./cells";
import { delimiterOf } from "./delimiter";
import { readHeader } from "./header";
import type { HeaderMap } from "./header";
import { recordsIn } from "./records";
import type { FileRecord } from "./records";
import { refusalOf } from "./refusal";
import { cellOf, nameOf, readRow } from "./rows";
import type { RowVerdict } from "./rows";
import type { AcceptedRow, PriceFileVerdict, Rejection, RowWarning } from "./types";

/**
 * Reads a file of one ticker's daily prices in the plain form: a header with `Date` and `Close`, and `Open`, `High`,
 * `Low`, `Adj Close`, `Volume` where there are any, in any order and case, separated by commas, tabs or semicolons.
 *
 * Columns are found by name, never by position. Every row gets a verdict: accepted (a missing open, high, low or volume is
 * null; the close is required), rejected with line, column and code, or accepted with a warning. Of two rows of one day
 * the first stands. An adjusted close makes the series `total`. A file that is no such table is refused with one code.
 * Source: formats page, "Price files".
 */
export function readPriceFile(text: string, options: { today: Day }): PriceFileVerdict {
  const refusal = refusalOf(text);
  if (refusal) return { ok: false, code: refusal };
  const delimiter = delimiterOf(text);
  const [first, ...records] = recordsIn(text, delimiter);
  if (!first) return { ok: false, code: "empty_file" };
  const found = readHeader(first.cells);
  if (!found.ok) return found;
  const { header } = found;
  const decimal = decimalSignOf(delimiter, records);
  const kept = keepFirstOfDay(
    records.map((record) => ({
      record,
      verdict: readRow(record, { header, decimal, today: options.today }),
    })),
    header,
  );
  return {
    ok: true,
    form: "plain",
    adjustment: header.at.adjClose === undefined ? null : "total",
    rows: kept.rows,
    rejected: kept.rejected,
    warnings: [...ignoredColumns(header, first.line), ...kept.warnings],
  };
}

function ignoredColumns(header: HeaderMap, line: number): RowWarning[] {
  return header.ignored.map((name) => ({ line, column: name, code: "ignored_column", value: name }));
}

interface Judged {
  record: FileRecord;
  verdict: RowVerdict;
}

/** The same day again with the same values is a repeat and warned of; with others it is rejected: nobody can say which is right. */
function keepFirstOfDay(judged: readonly Judged[], header: HeaderMap) {
  const byDay = new Map<Day, AcceptedRow>();
  const rejected: Rejection[] = [];
  const warnings: RowWarning[] = [];
  for (const { record, verdict } of judged) {
    if (!verdict.ok) {
      rejected.push(verdict.rejected);
      continue;
    }
    const { row, warning } = verdict;
    const earlier = byDay.get(row.day);
    const place = { line: row.line, column: nameOf(header, "date"), value: cellOf(record, header, "date") };
    if (earlier && isSameBar(earlier, row)) warnings.push({ ...place, code: "repeated_row" });
    else if (earlier) rejected.push({ ...place, code: "duplicate_day" });
    else {
      byDay.set(row.day, row);
      if (warning) warnings.push(warning);
    }
  }
  const rows = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { rows, rejected, warnings };
}

const BAR_KEYS = ["open", "high", "low", "close", "adjClose", "volume"] as const;

const isSameBar = (a: AcceptedRow, b: AcceptedRow) => BAR_KEYS.every((key) => a[key] === b[key]);
