import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import type { DecimalSign } from "./cells";
import type { FileField } from "./fields";

/** The field of each column, given by a person and stored under the table's `formKey`. */
export interface ColumnMapping {
  /** Keyed by header as in `TableView.columns`; a column without a key is ignored. */
  columns: Readonly<Record<string, FileField | null>>;
  dateOrder?: DateOrder;
  /** Whether times are seconds since 1970. */
  unixTime?: boolean;
  /** The factor from printed volume to shares: 100 for lots. Default 1. */
  volumeMultiplier?: number;
  /** The factor from printed turnover to currency: 10000 for 万元. Default 1. */
  turnoverMultiplier?: number;
}

export type DateOrder = "mdy" | "dmy";

/** The price that counts in a file with both columns; `close` ignores the adjusted close. */
export type GoBy = "close" | "adjusted_close";

/** Answers to a file's questions, and the context in which the file is read. */
export interface PriceFileOptions {
  /** Rows of a later day are rejected as future. */
  today: Day;
  /** The file name, which may state the ticker: `sh.600941.csv`, `NASDAQ_AAPL, 1D.csv`. */
  fileName?: string | null;
  /** The canonical symbol of a file that states none itself. Overrides the file's name. */
  symbol?: string;
  /** Canonical symbols for ambiguous or unknown printed codes. */
  symbols?: Readonly<Record<string, string>>;
  /** The symbol of today of a canonical symbol; if absent, each is its own. */
  currentSymbol?(symbol: string): string;
  /** The symbols known by a name as printed; if absent, no name is known. */
  symbolsNamed?(name: string): readonly string[];
  /** The adjustment of a file that states none or several. */
  adjustment?: Adjustment;
  dateOrder?: DateOrder;
  /** The sign before the fraction of a number. */
  decimalSign?: DecimalSign;
  /**
   * The price that counts if adjusted closes are missing; with `adjusted_close`, rows without one are
   * rejected.
   */
  goBy?: GoBy;
  /** The day of a list of latest prices. */
  day?: Day;
  mapping?: ColumnMapping;
}
