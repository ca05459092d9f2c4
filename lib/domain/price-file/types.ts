import type { Adjustment } from "@/lib/domain/adjustment";
import type { RowValues } from "@/lib/domain/copied-row";
import type { Day } from "@/lib/domain/calendar/day";
import type { DecimalSign } from "./cells";
import type { FileField } from "./fields";

/** One day's bar as the file has it. */
export interface AcceptedRow extends RowValues {
  /** The file's line it begins on, the first being 1. In a file with a column per ticker several bars share one. */
  line: number;
  /** Canonical. Null: neither the file nor its name says whose prices these are; a question asks. */
  symbol: string | null;
  day: Day;
}

/** A remark on a cell: where it stands, the header of its column as printed, what about it, and the cell as printed, cut when very long. */
export interface CellRemark<Code extends string> {
  line: number;
  column: string;
  code: Code;
  value: string;
}

export type RejectionCode =
  | "bad_day"
  /** Before 1800; or 1970-01-01 or a day of 1899: what an empty cell, or a number taken for a time, becomes. */
  | "day_too_early"
  /** `05/09/2025`: a question asks which is the month. */
  | "ambiguous_day"
  | "day_in_future"
  | "not_a_number"
  /** `1,234`: a question asks whether the comma groups thousands. */
  | "ambiguous_number"
  /** A row with a close and no adjusted one, in a file that has both. */
  | "no_adjusted_close"
  /** A zero price, a negative one outside forward adjustment, a negative volume. */
  | "not_positive"
  /** A price or a volume that nothing is traded at. */
  | "out_of_range"
  | "high_below_low"
  | "blank_row"
  | "duplicate_day"
  | "extra_cells"
  | "unknown_symbol"
  | "ambiguous_symbol"
  /** The row states another adjustment than the one that is asked for. */
  | "other_adjustment"
  /** A header of other columns, or another ticker's title, and the rows below it. */
  | "other_header"
  /** A week's or an hour's bar. */
  | "not_daily";

/**
 * `repeated_row`: the same day with the same values again. `repeated_header`: a header line among the rows, no row itself.
 * `ignored_column`: a column a bar has no use for. `carried_row`: no trade that day, the price before it carried on (a
 * suspension told by rows). `copied_row`: every value is that of the next bar, as vendors fill a holiday. `bad_encoding`:
 * bytes that are no text in the file's encoding. All of them leave the row standing.
 */
export type RowWarningCode =
  | "close_outside_range"
  | "open_outside_range"
  /** An open, a high or a low of 0 beside a good close: unknown. */
  | "zero_price"
  /** A dividend or a split among the prices; no row. */
  | "payout_row"
  | "repeated_row"
  | "repeated_header"
  | "ignored_column"
  | "carried_row"
  | "copied_row"
  | "bad_encoding"
  /** Rows that are mostly a week or more apart. */
  | "not_daily";

export interface Rejection extends CellRemark<RejectionCode> {
  /** The line's cells as printed, for whoever has to find them; cut when very long. */
  text: string;
}
export type RowWarning = CellRemark<RowWarningCode>;

/** What one stretch of a file's text brought: rows that are taken, rows that aren't, and what there is to remark. */
export interface Batch {
  rows: AcceptedRow[];
  rejected: Rejection[];
  warnings: RowWarning[];
}

/** What the file leaves open. Nothing is guessed: rows that hang on it are rejected or carry a null until it is answered. */
export type Question =
  /** Whose prices these are. `printed`: the code as the file has it; null where it has none. Answer: `symbol`, `symbols`. */
  | { about: "symbol"; printed: string | null; candidates: string[] }
  /** `stated`: two or more where the file contradicts itself. `likely`: what such a file usually is, never taken for granted. */
  | { about: "adjustment"; stated: Adjustment[]; likely: Adjustment | null }
  /** `samples`: cells that may be read both ways. Answer: `dateOrder`. */
  | { about: "date_order"; samples: string[] }
  /** `samples`: numbers such as `1,234`, whose comma may be a decimal one or group thousands. Answer: `decimalSign`. */
  | { about: "decimal_sign"; samples: string[] }
  /** Of so many `rows` so many are `without` an adjusted close. Answer: `goBy`. */
  | { about: "adjusted_close"; without: number; rows: number };

/** One ticker of the file. */
export interface TickerSummary {
  symbol: string | null;
  /** Its code and its name as printed; a name is a label, no key. */
  printed: string | null;
  name: string | null;
  /** What the file itself states; null where it doesn't, or contradicts itself. */
  adjustment: Adjustment | null;
  rows: number;
  /** Rows beside those that only say again what one of them said. */
  repeated: number;
  firstDay: Day | null;
  lastDay: Day | null;
}

/** A column, and what was made of it; null: nothing. */
export interface ColumnUse {
  name: string;
  field: FileField | null;
}

/** The table as found, for a person to check or to map: its columns and first rows as printed. */
export interface TableView {
  columns: ColumnUse[];
  sample: string[][];
  /** A fingerprint of the header: the same columns in the same order have the same one, whatever separates them. */
  formKey: string;
  /** What its columns most likely are, or were said to be before; shown beside the question, never taken by itself. */
  likely?: ColumnMapping;
}

export type SymbolSource = "column" | "name" | "header" | "title" | "file_name" | "answer";

/** What a file was taken for, before its rows are judged. */
export interface Recognised extends TableView {
  form: string;
  /** Where the symbol comes from; null: from nowhere yet. */
  symbolSource: SymbolSource | null;
}

/** What a whole file has: its tickers, and the questions it leaves open. */
export interface Summary {
  /** What the file itself states for all its tickers alike; null where it doesn't. */
  adjustment: Adjustment | null;
  tickers: TickerSummary[];
  questions: Question[];
}

/** Why a file as a whole isn't read. With `table` it is one, and a mapping of its columns can help. */
export interface Refusal {
  ok: false;
  code: PriceFileFault;
  detail?: string;
  table?: TableView;
}

/** A whole file as it was read: everything a batch and a summary hold, or why it isn't taken. */
export type PriceFileVerdict =
  | ({
      ok: true;
      /** By symbol, then ascending by day, each day once. */
      rows: AcceptedRow[];
      rejected: Rejection[];
      warnings: RowWarning[];
    } & Recognised &
      Summary)
  | Refusal;

export type PriceFileFault =
  | "empty_file"
  /** An archive without a file in it. */
  | "empty_archive"
  /** Its first line is longer than any table's. */
  | "line_too_long"
  /** One column, or words without figures: there is no day beside a close, whatever it is called. */
  | "not_a_table"
  | "no_header"
  | "html_page"
  | "json_file"
  | "binary_file"
  /** The Excel format of before 2007. */
  | "old_excel_file"
  | "unknown_columns"
  /** Most rows contradict their headers: a high below the low, a close outside both. */
  | "mislabelled_columns"
  /** Several tickers' bars, and no column that is known to say whose they are; `likely` names one that may. */
  | "ticker_column"
  /** Closes that are adjusted beside an open, high and low that aren't. */
  | "adjusted_beside_raw"
  /** A TradingView list (symbols under sections) or 通达信's `.EBK`: no prices. */
  | "watchlist_file"
  /** A list of latest prices without a day: the answer is `day`. */
  | "snapshot_without_day"
  /** Weekly, monthly or intraday bars. */
  | "not_daily"
  /** A vendor's excuse in place of prices, in `detail`. */
  | "vendor_message";

/** Which column is what, said by a person and remembered under the table's `formKey`. */
export interface ColumnMapping {
  /** By header as in `TableView.columns`; a column that isn't named is ignored. */
  columns: Readonly<Record<string, FileField | null>>;
  dateOrder?: DateOrder;
  /** Times are seconds since 1970. */
  unixTime?: boolean;
  /** What a printed volume is multiplied by to give shares: 100 for lots. Default 1. */
  volumeMultiplier?: number;
}

export type DateOrder = "mdy" | "dmy";

/** Which price of a file that has both counts: by the close the adjusted one is left aside. */
export type GoBy = "close" | "adjusted_close";

/** What a person, or the board, says of a file that the file leaves open. */
export interface PriceFileOptions {
  /** Days after it are in the future. */
  today: Day;
  /** May name the ticker: `sh.600941.csv`, `NASDAQ_AAPL, 1D.csv`. */
  fileName?: string | null;
  /** Whose prices these are, where the file itself doesn't say; canonical. Overrules the file's name. */
  symbol?: string;
  /** Canonical symbols for printed codes that are ambiguous or unknown. */
  symbols?: Readonly<Record<string, string>>;
  /** The tickers known by a name as printed; without it no name is. */
  symbolsNamed?(name: string): readonly string[];
  /** The adjustment where the file doesn't state it, or states several. */
  adjustment?: Adjustment;
  dateOrder?: DateOrder;
  /** Which sign sets off the fraction of a number. */
  decimalSign?: DecimalSign;
  /** Where adjusted closes are missing: by the close, or by the adjusted one, and rows without it are left out. */
  goBy?: GoBy;
  /** The day of a list of latest prices. */
  day?: Day;
  mapping?: ColumnMapping;
}
