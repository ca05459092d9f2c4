import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/day";
import { countIn, ownText, type DecimalSign, type NumberCell } from "./cells";
import { dayIn, isYearLast, yearLastDay } from "./days";
import type { Field, PriceField } from "./fields";
import { ADJUST_FLAGS } from "./forms/baostock";
import type { Header, SeriesColumns } from "./header";
import { cellAt, cellCount, numberAt, type FileRecord } from "./record";
import type { Symbols } from "./symbols";
import type { AcceptedRow, DateOrder, RejectionCode } from "./types";
import { unixDay } from "./unix-day";

export interface RowRules {
  header: Header;
  symbols: Symbols;
  decimal: DecimalSign;
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

/** What is wrong with a row: the first cell that is, or the cells too many. */
export class RowFault {
  constructor(
    readonly code: RejectionCode,
    readonly field: Field | null,
    readonly value: string,
  ) {}
}

/** Adjusted prices are rounded one by one: their order is only meant up to that. */
const ROUNDING = 1e-6;
/** Days repeat from ticker to ticker, so each way of printing one is read once. */
const MOST_DAYS_KEPT = 50_000;
const MAINLAND = /\.(?:SH|SZ|BJ)$/;

/** Lower by more than rounding. */
const isBelow = (a: number, b: number) => a < b - Math.abs(b) * ROUNDING;

/**
 * Reads one ticker's bars out of records. Nothing is made for a row but the row: a file has hundreds of thousands.
 */
export class RowReader {
  readonly #at: SeriesColumns["at"];
  readonly #printed: string | null;
  readonly #rules: RowRules;
  readonly #days = new Map<string, Day | null>();

  constructor({ at, printed }: SeriesColumns, rules: RowRules) {
    this.#at = at;
    this.#printed = printed;
    this.#rules = rules;
  }

  /** One record's verdict: the bar, or the first cell that is wrong. Rules in the order a reader would check them. */
  read(record: FileRecord): AcceptedRow | RowFault {
    const at = this.#at;
    const rules = this.#rules;
    const extra = extraCells(record, rules.header);
    if (extra !== "") return new RowFault("extra_cells", null, extra);
    let open = this.#price(record, at.open);
    let high = this.#price(record, at.high);
    let low = this.#price(record, at.low);
    const close = this.#price(record, at.close);
    const adjClose = this.#price(record, at.adjClose);
    if (close === null && open === null && high === null && low === null && adjClose === null)
      return this.#fault("blank_row", "close", record);

    const symbol = this.#symbol(record);
    if (symbol instanceof RowFault) return symbol;
    if (at.period !== undefined && !/^(?:1?D)?$/i.test(cellAt(record, at.period)))
      return this.#fault("not_daily", "period", record);
    const stated = this.adjustment(record);
    if (stated && rules.askedAdjustment && stated !== rules.askedAdjustment)
      return this.#fault("other_adjustment", "adjustFlag", record);
    const day = rules.snapshotDay ?? this.#day(record, symbol);
    if (day === null)
      return this.#fault(this.#isOpenDay(record) ? "ambiguous_day" : "bad_day", "date", record);
    if (day > rules.today) return this.#fault("day_in_future", "date", record);

    const volume = this.#volume(record, symbol);
    if (volume === 0) {
      // Where nothing was traded, vendors print zeros for the prices that weren't made.
      if (open === 0) open = null;
      if (high === 0) high = null;
      if (low === 0) low = null;
    }
    const wrong =
      this.#wrongPrice(open, "open", record) ??
      this.#wrongPrice(high, "high", record) ??
      this.#wrongPrice(low, "low", record) ??
      this.#wrongPrice(close, "close", record) ??
      this.#wrongPrice(adjClose, "adjClose", record);
    if (wrong) return wrong;
    if (volume !== null && !(volume >= 0))
      return this.#fault(Number.isNaN(volume) ? "not_a_number" : "not_positive", "volume", record);
    // A series is adjusted on every day or on none, so where there is an adjusted close it can't be missing.
    if (close === null) return this.#fault("not_a_number", "close", record);
    if (adjClose === null && at.adjClose !== undefined)
      return this.#fault("not_a_number", "adjClose", record);
    if (high !== null && low !== null && isBelow(high, low))
      return this.#fault("high_below_low", "high", record);
    return { line: record.line, symbol, day, open, high, low, close, adjClose, volume };
  }

  /** What the row states of its adjustment. */
  adjustment(record: FileRecord): Adjustment | null {
    const at = this.#at.adjustFlag;
    return at === undefined ? null : (ADJUST_FLAGS.get(cellAt(record, at)) ?? null);
  }

  name(record: FileRecord): string {
    return cellAt(record, this.#at.name);
  }

  /** No trade that day, by the row's own word or by its zeros. */
  isCarried(record: FileRecord, row: AcceptedRow): boolean {
    const { tradeStatus, open } = this.#at;
    if (tradeStatus !== undefined && cellAt(record, tradeStatus) === "0") return true;
    return row.volume === 0 && row.open === null && numberAt(record, open, this.#rules.decimal) === 0;
  }

  cell(record: FileRecord, field: Field): string {
    return cellAt(record, this.#at[field]);
  }

  #fault(code: RejectionCode, field: Field, record: FileRecord): RowFault {
    return new RowFault(code, field, cellAt(record, this.#at[field]));
  }

  #price(record: FileRecord, at: number | undefined): NumberCell {
    return numberAt(record, at, this.#rules.decimal);
  }

  /** Negative prices are what forward adjustment by subtraction makes of old ones; anywhere else they are errors. */
  #wrongPrice(price: NumberCell, field: PriceField, record: FileRecord): RowFault | null {
    if (price === null || price > 0) return null;
    if (price < 0 && this.#rules.adjustment === "forward") return null;
    return this.#fault(Number.isNaN(price) ? "not_a_number" : "not_positive", field, record);
  }

  #symbol(record: FileRecord): string | null | RowFault {
    const { symbols } = this.#rules;
    if (!symbols.areTold) return symbols.ofFile;
    const printed = this.#printed ?? cellAt(record, this.#at.symbol);
    const verdict = symbols.of(printed);
    return verdict.ok ? verdict.symbol : new RowFault(verdict.code, "symbol", printed);
  }

  #day(record: FileRecord, symbol: string | null): Day | null {
    const { header, dateOrder } = this.#rules;
    const cell = cellAt(record, this.#at.date);
    if (header.form.hasUnixTime && isInstant(cell)) return unixDay(cell, symbol);
    let day = this.#days.get(cell);
    if (day === undefined) {
      day = dayIn(cell) ?? (dateOrder ? yearLastDay(cell, dateOrder) : null);
      if (this.#days.size >= MOST_DAYS_KEPT) this.#days.clear();
      this.#days.set(ownText(cell), day);
    }
    return day;
  }

  /** Whether the day would be one if somebody said which part is the month. */
  #isOpenDay(record: FileRecord): boolean {
    const cell = cellAt(record, this.#at.date);
    const isSomeDay = () => yearLastDay(cell, "mdy") !== null || yearLastDay(cell, "dmy") !== null;
    return this.#rules.dateOrder === null && isYearLast(cell) && isSomeDay();
  }

  #volume(record: FileRecord, symbol: string | null): NumberCell {
    if (this.#at.volume === undefined) return null;
    const { header, decimal, volumeUnit } = this.#rules;
    const at = this.#at.volume;
    const printed = header.form.hasMagnitudes
      ? countIn(cellAt(record, at), decimal)
      : numberAt(record, at, decimal);
    const { mainland, elsewhere } = volumeUnit;
    const unit = mainland === elsewhere || symbol === null || MAINLAND.test(symbol) ? mainland : elsewhere;
    return printed === null || unit === 1 ? printed : Math.round(printed * unit);
  }
}

/** A clock's time rather than a day. */
const isInstant = (cell: string) => cell.endsWith("Z") || (/^-?\d+$/.test(cell) && dayIn(cell) === null);

function extraCells(record: FileRecord, { names }: Header): string {
  if (cellCount(record) <= names.length) return "";
  return record.cells
    .slice(names.length)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" ");
}

export const isOutside = ({ high, low, close }: AcceptedRow): boolean =>
  (high !== null && isBelow(high, close)) || (low !== null && isBelow(close, low));
