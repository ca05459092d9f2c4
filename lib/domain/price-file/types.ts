import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/day";

/** One day's bar as the file has it: prices in the ticker's currency, null where the file has none. */
export interface AcceptedRow {
  /** The file's line it stands on, the first being 1. */
  line: number;
  day: Day;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  /** The adjusted close, where the file has such a column. */
  adjClose: number | null;
  /** In shares; null where unknown. */
  volume: number | null;
}

/** A remark on a cell: where it stands, the header of its column as printed, what about it, and the cell as printed. */
export interface CellRemark<Code extends string> {
  line: number;
  column: string;
  code: Code;
  value: string;
}

export type RejectionCode =
  | "bad_day"
  | "day_in_future"
  | "not_a_number"
  | "not_positive"
  | "high_below_low"
  | "blank_row"
  | "duplicate_day"
  | "extra_cells";

/** `repeated_row`: the same day with the same values again. `ignored_column`: a column a bar has no use for. */
export type RowWarningCode = "close_outside_range" | "repeated_row" | "ignored_column";

export type Rejection = CellRemark<RejectionCode>;
export type RowWarning = CellRemark<RowWarningCode>;

export type PriceFileVerdict =
  | {
      ok: true;
      form: "plain";
      /** What the file itself states; null where it doesn't. */
      adjustment: Adjustment | null;
      /** Ascending by day, each day once. */
      rows: AcceptedRow[];
      rejected: Rejection[];
      warnings: RowWarning[];
    }
  | { ok: false; code: PriceFileFault; detail?: string };

export type PriceFileFault = "empty_file" | "no_header" | "html_page" | "binary_file" | "unknown_columns";
