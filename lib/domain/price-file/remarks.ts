import type { FileField } from "./fields";
import type { SeriesColumns } from "./header";
import { shown, textOf, type FileRecord } from "./record";
import type { RowFault } from "./row-fault";
import type { RowRules } from "./row-rules";
import type { TickerState } from "./summary";
import type { Batch, PriceFileQuestion, Rejection, RowWarning, RowWarningCode } from "./types";

const MOST_SAMPLES = 5;

/**
 * Collects the rejections and warnings of a file's rows, batch by batch, and the questions that the rows
 * leave open.
 */
export class Remarks {
  readonly #rules: RowRules;
  readonly #openDays = new Set<string>();
  readonly #openNumbers = new Set<string>();
  /** The number of rows with a close and without an adjusted close. */
  #withoutAdjusted = 0;
  #hasBadBytes = false;
  #rejected: Rejection[] = [];
  #warnings: RowWarning[] = [];

  constructor(rules: RowRules) {
    this.#rules = rules;
  }

  /** Starts the next batch. */
  begin(): void {
    this.#rejected = [];
    this.#warnings = [];
  }

  ofBatch(): Omit<Batch, "rows"> {
    return { rejected: this.#rejected, warnings: this.#warnings };
  }

  /**
   * The questions that the rows of these tickers leave open: the order of day and month, the decimal sign,
   * and which of close and adjusted close counts.
   */
  questions(tickers: readonly TickerState[]): PriceFileQuestion[] {
    const questions: PriceFileQuestion[] = [];
    if (this.#openDays.size > 0) questions.push({ about: "date_order", samples: [...this.#openDays] });
    if (this.#openNumbers.size > 0)
      questions.push({ about: "decimal_sign", samples: [...this.#openNumbers] });
    const rows = tickers.reduce((sum, { summary }) => sum + summary.rows, this.#withoutAdjusted);
    if (this.#rules.isPriceOpen && areMany(this.#withoutAdjusted, rows))
      questions.push({ about: "adjusted_close", without: this.#withoutAdjusted, rows });
    return questions;
  }

  reject(record: FileRecord, series: SeriesColumns, { code, field, value, place: ownPlace }: RowFault): void {
    const { names } = this.#rules.header;
    const place = ownPlace ?? (field === null ? undefined : series.at[field]);
    const otherwise = field === null ? "" : this.columnOf(field);
    const column = place === undefined ? otherwise : (names[place] ?? otherwise);
    const printed = shown(value);
    if (code === "ambiguous_day" && this.#openDays.size < MOST_SAMPLES) this.#openDays.add(printed);
    if (code === "no_adjusted_close") this.#withoutAdjusted++;
    if (code === "ambiguous_number" && this.#openNumbers.size < MOST_SAMPLES) this.#openNumbers.add(printed);
    const rejection: Rejection = { line: record.line, column, code, value: printed, text: textOf(record) };
    this.#rejected.push(rejection);
  }

  /**
   * Adds a warning. A line with bars of many tickers gets one warning for a value that all of them share,
   * such as the day.
   */
  warn(
    record: FileRecord,
    series: SeriesColumns,
    field: FileField,
    code: RowWarningCode,
    value: string,
  ): void {
    const { line } = record;
    const column = this.#rules.header.names[series.at[field] ?? -1] ?? this.columnOf(field);
    const last = this.#warnings.at(-1);
    if (last?.line === line && last.column === column && last.code === code) return;
    this.#warnings.push({ line, column, code, value: shown(value) });
  }

  /** Warns once of bytes that couldn't be decoded. */
  noteBytes(record: FileRecord): void {
    if (this.#hasBadBytes) return;
    const at = record.cells.findIndex((cell) => cell.includes("\uFFFD"));
    if (at === -1) return;
    this.#hasBadBytes = true;
    const [column = "", value = ""] = [this.#rules.header.names[at], record.cells[at]];
    this.#warnings.push({ line: record.line, column, code: "bad_encoding", value: shown(value) });
  }

  columnOf(field: FileField): string {
    const { names, fields } = this.#rules.header;
    return names[fields.indexOf(field)] ?? field;
  }
}

/**
 * Whether adjusted closes are missing on many rows: a few are faults of their rows, but a tenth leaves gaps
 * all over the series.
 */
const areMany = (without: number, rows: number): boolean => without > 1 && without * 10 >= rows;
