import type { Adjustment } from "@/lib/domain/adjustment";
import type { RowValues } from "@/lib/domain/copied-row";
import type { Day } from "@/lib/domain/calendar/day";
import type { FileField } from "./fields";
import type { ColumnMapping } from "./options";

/** One day's bar as read from the file. */
export interface AcceptedRow extends RowValues {
  /**
   * The line on which the row begins, from 1. Several bars share one line in a file with one column per
   * ticker.
   */
  line: number;
  /**
   * The canonical symbol; null if neither the file nor its name states the ticker, which a question then asks
   * for.
   */
  symbol: string | null;
  day: Day;
}

/**
 * A remark on a cell: its line, the header of its column as printed, the code of the remark, and the cell as
 * printed, shortened if it is very long.
 */
export interface CellRemark<Code extends string> {
  line: number;
  column: string;
  code: Code;
  value: string;
}

export type RejectionCode =
  | "bad_day"
  /** A day before 1800, or a day that programs write for an empty cell: 1970-01-01 or a day of 1899. */
  | "day_too_early"
  /** A date such as `05/09/2025`: a question asks for the order of day and month. */
  | "ambiguous_day"
  | "day_in_future"
  | "not_a_number"
  /** A number such as `1,234`: a question asks for the decimal sign. */
  | "ambiguous_number"
  /** A row with a close and without an adjusted close, in a file that has both columns. */
  | "no_adjusted_close"
  /** A zero price, a negative price without forward adjustment, or a negative volume. */
  | "not_positive"
  /** A price or volume too large for any market. */
  | "out_of_range"
  | "high_below_low"
  | "blank_row"
  | "duplicate_day"
  | "extra_cells"
  | "unknown_symbol"
  | "ambiguous_symbol"
  /** A row that states another adjustment than the one in the answer. */
  | "other_adjustment"
  /** A header with other columns or another ticker's title, and the rows below it. */
  | "other_header"
  /** A row that states a span other than a day. */
  | "not_daily";

/**
 * Warnings, all of which leave the row accepted. `repeated_row`: the same day with the same values again.
 * `repeated_header`: a header line among the rows, which isn't a row itself. `ignored_column`: a column that
 * no field of a bar uses. `carried_row`: no trade that day and the previous close, as in a suspension.
 * `weekend_day`: a Saturday or Sunday, as the check of closed days has it. `copied_row`: every value equals
 * that of the next bar, as vendors fill a holiday. `bad_encoding`: bytes that couldn't be decoded.
 */
export type RowWarningCode =
  | "close_outside_range"
  | "open_outside_range"
  /** An open, high or low of 0 beside a valid close, read as unknown. */
  | "zero_price"
  /** A line with a dividend or a split among the prices, which isn't a row. */
  | "payout_row"
  | "repeated_row"
  | "repeated_header"
  | "ignored_column"
  | "carried_row"
  | "weekend_day"
  | "copied_row"
  | "bad_encoding"
  /** A ticker whose rows are mostly a week or more apart. */
  | "not_daily";

export interface Rejection extends CellRemark<RejectionCode> {
  /** The line's cells as printed, so that a person can find the line; shortened if they are very long. */
  text: string;
}
export type RowWarning = CellRemark<RowWarningCode>;

/** The result of one piece of a file's text: accepted rows, rejected rows and warnings. */
export interface Batch {
  rows: AcceptedRow[];
  rejected: Rejection[];
  warnings: RowWarning[];
}

/**
 * An ambiguity of the file. Nothing is guessed: rows that depend on the answer are rejected or have a null
 * until the answer is given.
 */
export type PriceFileQuestion =
  /**
   * Asks for a symbol. `printed`: the code in the file; null if the file has none. Answer: `symbol`,
   * `symbols`.
   */
  | { about: "symbol"; printed: string | null; candidates: string[] }
  /**
   * Asks for the adjustment. `stated`: two or more values if the file contradicts itself. `likely`: the usual
   * value of such a file, never used without an answer.
   */
  | { about: "adjustment"; stated: Adjustment[]; likely: Adjustment | null }
  /**
   * Asks for the order of day and month. `samples`: cells that may be read in both orders. Answer:
   * `dateOrder`.
   */
  | { about: "date_order"; samples: string[] }
  /**
   * Asks for the decimal sign. `samples`: numbers such as `1,234`, whose comma may be a decimal comma or a
   * thousands separator. Answer: `decimalSign`.
   */
  | { about: "decimal_sign"; samples: string[] }
  /** Asks which close counts. `without`: how many of the `rows` lack an adjusted close. Answer: `goBy`. */
  | { about: "adjusted_close"; without: number; rows: number };

/** The summary of one ticker of the file. */
export interface TickerSummary {
  symbol: string | null;
  /** The ticker's code and name as printed; a name is a label, not a key. */
  printed: string | null;
  name: string | null;
  /** The adjustment that the file itself states; null if it states none or several. */
  adjustment: Adjustment | null;
  rows: number;
  /** The number of repeated rows, with the same day and the same values as an earlier row. */
  repeated: number;
  firstDay: Day | null;
  lastDay: Day | null;
}

/** A column and the field that it supplies; null if it supplies none. */
export interface ColumnUse {
  name: string;
  field: FileField | null;
}

/** A table's columns and first rows as printed, for a person to check or to map. */
export interface TableView {
  columns: ColumnUse[];
  sample: string[][];
  /** The fingerprint of the header: equal for the same columns in the same order, whatever the delimiter. */
  formKey: string;
  /**
   * The likely field of each column, or the stored mapping; shown with the question, never applied by itself.
   */
  likely?: ColumnMapping;
}

export type SymbolSource = "column" | "name" | "header" | "title" | "file_name" | "answer";

/** The form that a file is recognised as, before its rows are judged. */
export interface Recognised extends TableView {
  form: string;
  /** The source of the file's symbol; null while the symbol is unknown. */
  symbolSource: SymbolSource | null;
}

/** The tickers of a whole file, and its open questions. */
export interface Summary {
  /** The adjustment that the file itself states for all its tickers; null if it states none. */
  adjustment: Adjustment | null;
  tickers: TickerSummary[];
  questions: PriceFileQuestion[];
}

/** The reason why a whole file isn't read. A refusal with `table` can be resolved by a column mapping. */
export interface Refusal {
  ok: false;
  code: PriceFileFault;
  detail?: string;
  table?: TableView;
}

/** The result for a whole file: all batches with the summary, or a refusal. */
export type PriceFileVerdict =
  | ({
      ok: true;
      /** Sorted by symbol and then by day, ascending; each day occurs once per symbol. */
      rows: AcceptedRow[];
      rejected: Rejection[];
      warnings: RowWarning[];
    } & Recognised &
      Summary)
  | Refusal;

export type PriceFileFault =
  | "empty_file"
  /** An archive without files. */
  | "empty_archive"
  /** A first line longer than any table's. */
  | "line_too_long"
  /** One column only, or words without figures: no line has a day beside a close under any name. */
  | "not_a_table"
  | "no_header"
  | "html_page"
  | "json_file"
  | "binary_file"
  /** The Excel format used before 2007. */
  | "old_excel_file"
  | "unknown_columns"
  /** Most rows contradict the headers: a high below the low, or a close outside both. */
  | "mislabelled_columns"
  /** Bars of several tickers without a known ticker column; `likely` names one that may be it. */
  | "ticker_column"
  /** Adjusted closes beside an unadjusted open, high and low. */
  | "adjusted_beside_raw"
  /** A list without prices: a TradingView list (symbols under sections) or 通达信's `.EBK`. */
  | "watchlist_file"
  /** A list of latest prices without a day; the answer is `day`. */
  | "snapshot_without_day"
  /** Weekly, monthly or intraday bars. */
  | "not_daily"
  /** A vendor's message instead of prices; `detail` has its text. */
  | "vendor_message";
