import type { Day } from "@/lib/domain/day";
import { dayIn, isBlankCell, numberIn } from "./cells";
import type { DecimalSign } from "./cells";
import type { Column, HeaderMap } from "./header";
import type { FileRecord } from "./records";
import type { AcceptedRow, Rejection, RejectionCode, RowWarning } from "./types";

export interface RowRules {
  header: HeaderMap;
  decimal: DecimalSign;
  /** Days after it are in the future. */
  today: Day;
}

export type RowVerdict =
  { ok: true; row: AcceptedRow; warning: RowWarning | null } | { ok: false; rejected: Rejection };

const PRICES = ["open", "high", "low", "close", "adjClose"] as const;
/** Adjusted prices are rounded one by one: their order is only meant up to that. */
const ROUNDING = 1e-6;

/** One record's verdict: the bar, or the first cell that is wrong. Rules in the order a reader would check them. */
export function readRow(record: FileRecord, rules: RowRules): RowVerdict {
  const cell = (column: Column) => cellOf(record, rules.header, column);
  const reject = (column: Column, code: RejectionCode): RowVerdict => ({
    ok: false,
    rejected: { line: record.line, column: nameOf(rules.header, column), code, value: cell(column) },
  });

  const extra = record.cells.slice(rules.header.names.length).filter((each) => each !== "");
  if (extra.length > 0) {
    return {
      ok: false,
      rejected: { line: record.line, column: "", code: "extra_cells", value: extra.join(" ") },
    };
  }
  if (PRICES.every((column) => isBlankCell(cell(column)))) return reject("close", "blank_row");
  const day = dayIn(cell("date"));
  if (day === null) return reject("date", "bad_day");
  if (day > rules.today) return reject("date", "day_in_future");

  const value = (column: Column) => numberIn(cell(column), rules.decimal);
  const [open, high, low, close, adjClose] = PRICES.map(value) as [Cell, Cell, Cell, Cell, Cell];
  const volume = value("volume");
  for (const [i, price] of [open, high, low, close, adjClose].entries()) {
    const column = PRICES[i] ?? "close";
    if (Number.isNaN(price) || (price === null && isRequired(column, rules.header)))
      return reject(column, "not_a_number");
    if (price !== null && price <= 0) return reject(column, "not_positive");
  }
  if (Number.isNaN(volume)) return reject("volume", "not_a_number");
  if (volume !== null && volume < 0) return reject("volume", "not_positive");
  if (close === null) return reject("close", "not_a_number");
  if (high !== null && low !== null && high < low * (1 - ROUNDING)) return reject("high", "high_below_low");

  const row = { line: record.line, day, open, high, low, close, adjClose, volume };
  return { ok: true, row, warning: isOutside(row) ? warningOf(record, rules.header, cell("close")) : null };
}

type Cell = number | null;

/** A series is adjusted on every day or on none, so where there is an adjusted close it can't be missing. */
const isRequired = (column: Column, header: HeaderMap) =>
  column === "close" || (column === "adjClose" && header.at.adjClose !== undefined);

const isOutside = ({ high, low, close }: AcceptedRow) =>
  (high !== null && close > high * (1 + ROUNDING)) || (low !== null && close < low * (1 - ROUNDING));

const warningOf = ({ line }: FileRecord, header: HeaderMap, value: string): RowWarning => ({
  line,
  column: nameOf(header, "close"),
  code: "close_outside_range",
  value,
});

export function cellOf(record: FileRecord, header: HeaderMap, column: Column): string {
  const at = header.at[column];
  return at === undefined ? "" : (record.cells[at] ?? "");
}

export function nameOf(header: HeaderMap, column: Column): string {
  const at = header.at[column];
  return at === undefined ? column : (header.names[at] ?? column);
}
