import { differByMethod, type Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import { ownText, type NumberCell } from "./cells";
import { isEmptyDay, isYearLast, yearLastDay } from "./days";
import { isEitherNumber } from "./decimal-sign";
import { PRICE_FIELDS, type FileField, type PriceField } from "./fields";
import { ADJUST_FLAGS } from "./forms/baostock";
import type { SeriesColumns } from "./header";
import { dateIn, marketDay } from "./instant";
import { cellAt, cellCount, numberAt, type FileRecord } from "./record";
import { extraCells, priceFault, RowFault, volumeFault } from "./row-fault";
import type { RowRules } from "./row-rules";
import { turnoverIn, volumeIn } from "./traded";
import type { AcceptedRow, RejectionCode } from "./types";

/** The relative tolerance for the order of prices, because adjusted prices are rounded one by one. */
const ROUNDING = 1e-6;
const NUMBER_FIELDS: readonly FileField[] = [...PRICE_FIELDS, "volume"];
/**
 * The most date cells kept in the cache: the same days repeat for each ticker, so each printed date is parsed
 * once.
 */
const MOST_DAYS_KEPT = 50_000;
/** No exchange has daily prices before this day, so an earlier day is a wrong year. */
const FIRST_PRICE_DAY = "1800-01-01";
/** An empty cell may become this day in the exchange's time zone as well. */
const EPOCH = "1970-01-01";

/** Whether a price is lower than another by more than rounding. */
const isBelow = (a: number, b: number) => a < b - Math.abs(b) * ROUNDING;

/**
 * Reads one ticker's bars from records. It allocates nothing but the bar for a row, because a file has
 * hundreds of thousands of rows.
 */
export class RowReader {
  readonly #at: SeriesColumns["at"];
  readonly #printed: string | null;
  readonly #rules: RowRules;
  readonly #dates = new Map<string, Day | number | null>();

  constructor({ at, printed }: SeriesColumns, rules: RowRules) {
    this.#at = at;
    this.#printed = printed;
    this.#rules = rules;
  }

  /** The verdict on one record: the bar, or the first faulty cell. */
  read(record: FileRecord): AcceptedRow | RowFault {
    const at = this.#at;
    const rules = this.#rules;
    const columns = rules.header.names.length;
    const extra = cellCount(record) > columns ? extraCells(record.cells, columns) : null;
    if (extra) return extra;
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
    if (stated && rules.askedAdjustment && !differByMethod(stated, rules.askedAdjustment))
      return this.#fault("other_adjustment", "adjustFlag", record);
    const day = rules.snapshotDay ?? this.#day(record, symbol);
    if (day === null) return this.#fault(this.#dayFault(record), "date", record);
    if (day < FIRST_PRICE_DAY || day === EPOCH) return this.#fault("day_too_early", "date", record);
    if (day > rules.today) return this.#fault("day_in_future", "date", record);

    const volume = volumeIn(record, at.volume, symbol, rules);
    // A price of 0 is unknown if nothing was traded, or if it was rounded to 0 beside a valid close.
    if (volume === 0 || (close !== null && priceFault(close, rules.adjustment) === null)) {
      if (open === 0) open = null;
      if (high === 0) high = null;
      if (low === 0) low = null;
    }
    const either = rules.isDecimalOpen ? this.#eitherNumber(record) : null;
    if (either) return either;
    const wrong =
      this.#wrongPrice(open, "open", record) ??
      this.#wrongPrice(high, "high", record) ??
      this.#wrongPrice(low, "low", record) ??
      this.#wrongPrice(close, "close", record) ??
      this.#wrongPrice(adjClose, "adjClose", record);
    if (wrong) return wrong;
    const wrongVolume = volumeFault(volume);
    if (wrongVolume) return this.#fault(wrongVolume, "volume", record);
    // A series is adjusted on every day or on none, so a row of an adjusted series needs its adjusted close.
    if (close === null) return this.#fault("not_a_number", "close", record);
    if (adjClose === null && at.adjClose !== undefined)
      return this.#fault("no_adjusted_close", "adjClose", record);
    if (high !== null && low !== null && isBelow(high, low))
      return this.#fault("high_below_low", "high", record);
    const turnover = turnoverIn(record, at.amount, rules);
    return { line: record.line, symbol, day, open, high, low, close, adjClose, volume, turnover };
  }

  /** The adjustment that the row states; null if it states none. */
  adjustment(record: FileRecord): Adjustment | null {
    const at = this.#at.adjustFlag;
    return at === undefined ? null : (ADJUST_FLAGS.get(cellAt(record, at)) ?? null);
  }

  name(record: FileRecord): string {
    return cellAt(record, this.#at.name);
  }

  /** Whether nothing was traded on the day, by the row's trade status or by its zeros. */
  isCarried(record: FileRecord, row: AcceptedRow): boolean {
    const { tradeStatus, open } = this.#at;
    if (tradeStatus !== undefined && cellAt(record, tradeStatus) === "0") return true;
    return row.volume === 0 && row.open === null && numberAt(record, open, this.#rules.decimal) === 0;
  }

  /** The first price of the row that is printed as 0 and read as unknown; null if there is none. */
  zeroPrice(record: FileRecord, row: AcceptedRow): PriceField | null {
    const isZero = (field: "open" | "high" | "low") =>
      row[field] === null && this.#price(record, this.#at[field]) === 0;
    return (["open", "high", "low"] as const).find(isZero) ?? null;
  }

  cell(record: FileRecord, field: FileField): string {
    return cellAt(record, this.#at[field]);
  }

  #fault(code: RejectionCode, field: FileField, record: FileRecord): RowFault {
    return new RowFault(code, field, cellAt(record, this.#at[field]));
  }

  #price(record: FileRecord, at: number | undefined): NumberCell {
    return numberAt(record, at, this.#rules.decimal);
  }

  #wrongPrice(price: NumberCell, field: PriceField, record: FileRecord): RowFault | null {
    const code = priceFault(price, this.#rules.adjustment);
    return code && this.#fault(code, field, record);
  }

  #eitherNumber(record: FileRecord): RowFault | null {
    const field = NUMBER_FIELDS.find((each) => isEitherNumber(cellAt(record, this.#at[each])));
    return field ? this.#fault("ambiguous_number", field, record) : null;
  }

  #symbol(record: FileRecord): string | null | RowFault {
    const { symbols } = this.#rules;
    if (!symbols.isPerRow) return this.#symbolOfNamed(record);
    const printed = this.#printed ?? cellAt(record, this.#at[symbols.column]);
    const verdict = symbols.of(printed, cellAt(record, this.#at.exchange));
    return verdict.ok ? verdict.symbol : new RowFault(verdict.code, symbols.column, printed);
  }

  /** The file's symbol, unless the row's name gives another ticker. */
  #symbolOfNamed(record: FileRecord): string | null | RowFault {
    const { symbols } = this.#rules;
    if (this.#at.name === undefined) return symbols.ofFile;
    const name = cellAt(record, this.#at.name);
    const verdict = symbols.ofNamed(name);
    if (verdict === null) return symbols.ofFile;
    return verdict.ok ? verdict.symbol : new RowFault(verdict.code, "name", name);
  }

  #day(record: FileRecord, symbol: string | null): Day | null {
    const { header, dateOrder } = this.#rules;
    const cell = cellAt(record, this.#at.date);
    let date = this.#dates.get(cell);
    if (date === undefined) {
      date = dateIn(cell, dateOrder, header.form.hasUnixTime ?? false);
      if (this.#dates.size >= MOST_DAYS_KEPT) this.#dates.clear();
      this.#dates.set(ownText(cell), date);
    }
    return typeof date === "number" ? marketDay(date, symbol) : date;
  }

  /**
   * The fault of an unreadable day: a date that needs the order of day and month, a date that stands for an
   * empty cell, or no date.
   */
  #dayFault(record: FileRecord): RejectionCode {
    const cell = cellAt(record, this.#at.date);
    if (isEmptyDay(cell)) return "day_too_early";
    const isSomeDay = () => yearLastDay(cell, "mdy") !== null || yearLastDay(cell, "dmy") !== null;
    return this.#rules.dateOrder === null && isYearLast(cell) && isSomeDay() ? "ambiguous_day" : "bad_day";
  }
}

/**
 * Whether a price is above the row's high or below its low by more than rounding; an unknown high or low is
 * ignored. Source: formats, `close_outside_range`.
 */
export const isOutside = (price: number | null, { high, low }: AcceptedRow): boolean =>
  price !== null && ((high !== null && isBelow(high, price)) || (low !== null && isBelow(price, low)));
