import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import type { DecimalSign } from "./cells";
import type { Header } from "./header";
import type { Symbols } from "./symbols";
import type { DateOrder } from "./types";

/** How the rows of a file are read. */
export interface RowRules {
  header: Header;
  symbols: Symbols;
  decimal: DecimalSign;
  /** The columns in which rows have a clock's time. */
  clocks: readonly number[];
  /** Nothing shows whether a comma sets off a fraction: rows that hang on it are asked about. */
  isDecimalOpen: boolean;
  /** Nobody has said whether a row without an adjusted close is left out, or the closes are gone by. */
  isPriceOpen: boolean;
  dateOrder: DateOrder | null;
  /** Shares in one of a mainland ticker's printed volume, and in one of any other's. */
  volumeUnit: { mainland: number; elsewhere: number };
  /** The mode the prices are taken to be in, stated or asked for. */
  adjustment: Adjustment | null;
  /** The mode that was asked for: rows that state another one are rejected. */
  askedAdjustment: Adjustment | null;
  /** What such a file, or one of such a name, usually is. */
  likelyAdjustment: Adjustment | null;
  /** Days after it are in the future. */
  today: Day;
  /** The day of every row, in a list of latest prices. */
  snapshotDay: Day | null;
}
