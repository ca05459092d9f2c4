import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import type { DecimalSign } from "./cells";
import type { Header } from "./header";
import type { Symbols } from "./symbols";
import type { DateOrder } from "./options";

/** The rules by which the rows of a file are read. */
export interface RowRules {
  header: Header;
  symbols: Symbols;
  decimal: DecimalSign;
  /** The columns that hold a clock time. */
  clocks: readonly number[];
  /** Whether the decimal sign is unknown: rows whose numbers depend on it cause a question. */
  isDecimalOpen: boolean;
  /** Whether it is unanswered which close counts, where rows lack an adjusted close. */
  isPriceOpen: boolean;
  dateOrder: DateOrder | null;
  /** The number of shares in one unit of printed volume, for mainland tickers and for all others. */
  volumeUnit: { mainland: number; elsewhere: number };
  /** The amount of currency in one unit of printed turnover. */
  turnoverUnit: number;
  /** The adjustment by which prices are checked, stated by the file or by an answer. */
  adjustment: Adjustment | null;
  /** The adjustment that an answer gives: rows that state another one are rejected. */
  askedAdjustment: Adjustment | null;
  /** The usual adjustment of such a form or file name. */
  likelyAdjustment: Adjustment | null;
  /** Rows of a later day are rejected as future. */
  today: Day;
  /** The day of every row in a list of latest prices; null for any other file. */
  snapshotDay: Day | null;
}
