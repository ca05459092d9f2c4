import type { FurtherHeaders } from "./further-header";
import type { SeriesColumns } from "./header";
import { cellAt, type FileRecord } from "./record";
import type { Remarks } from "./remarks";
import { RowFault } from "./row-fault";
import { isFooter, payoutIn } from "./title";
import type { RejectionCode } from "./types";

/**
 * The lines below a header that aren't bars: repeated headers, footers, dividends and splits, other tables.
 */
export class OtherLines {
  readonly #headers: FurtherHeaders;
  readonly #first: SeriesColumns | undefined;
  readonly #remarks: Remarks;
  /** The last line looked up. A line with bars of many tickers is looked up once per ticker. */
  #last: { record: FileRecord; isNoRow: boolean } | null = null;

  constructor(headers: FurtherHeaders, first: SeriesColumns | undefined, remarks: Remarks) {
    this.#headers = headers;
    this.#first = first;
    this.#remarks = remarks;
  }

  /** Whether the following lines stand below another table's header. */
  get arePassedOver(): boolean {
    return this.#headers.isOther;
  }

  /** Records a line below another table's header. */
  passOver(record: FileRecord): void {
    if (!this.#isNoRow(record)) this.#rejectTable(record);
  }

  /** Whether a line that can't be read as a row, with this fault, isn't a bar at all. */
  has(record: FileRecord, { code, field }: RowFault): boolean {
    return (field === "symbol" || field === "name" || NO_ROWS.has(code)) && this.#isNoRow(record);
  }

  #isNoRow(record: FileRecord): boolean {
    if (this.#last?.record !== record)
      this.#last = {
        record,
        isNoRow: isFooter(record) || this.#isPayout(record) || this.#isHeader(record),
      };
    return this.#last.isNoRow;
  }

  /** Whether the line states a dividend or a split: the line has no price and gets a warning. */
  #isPayout(record: FileRecord): boolean {
    const payout = payoutIn(record);
    if (payout && this.#first) this.#remarks.warn(record, this.#first, "close", "payout_row", payout);
    return payout !== null;
  }

  #isHeader(record: FileRecord): boolean {
    const kind = this.#headers.take(record);
    if (kind === "same" && this.#first)
      this.#remarks.warn(record, this.#first, "date", "repeated_header", this.#dayCell(record));
    if (kind === "other") this.#rejectTable(record);
    return kind !== "row";
  }

  #rejectTable(record: FileRecord): void {
    if (!this.#first) return;
    const fault = new RowFault("other_header", "date", this.#dayCell(record));
    this.#remarks.reject(record, this.#first, fault);
  }

  #dayCell = (record: FileRecord): string => cellAt(record, this.#first?.at.date);
}

/** The faults that a header or footer line causes, besides faults of a symbol or a name. */
const NO_ROWS = new Set<RejectionCode>(["bad_day", "blank_row", "extra_cells", "not_a_number"]);
