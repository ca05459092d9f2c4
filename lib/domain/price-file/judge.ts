import type { Adjustment } from "@/lib/domain/adjustment";
import { isWeekday } from "@/lib/domain/calendar/day";
import { closedReason } from "@/lib/domain/price-check/closed-days";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { clockOf } from "./clock";
import type { FileField } from "./fields";
import type { FurtherHeaders } from "./further-header";
import type { SeriesColumns } from "./header";
import { OtherLines } from "./other-lines";
import { cellAt, type FileRecord } from "./record";
import { refuse } from "./refusal";
import { Remarks } from "./remarks";
import { RowFault } from "./row-fault";
import { isOutside, RowReader } from "./row-reader";
import type { RowRules } from "./row-rules";
import { SeenDays } from "./seen-days";
import type { SeveralTickers } from "./several-tickers";
import { adjustmentQuestion, emptySummary, noteRow, summaryOf, type TickerState } from "./summary";
import type { AcceptedRow, Batch, Refusal, RowWarning, Summary } from "./types";

/**
 * Gives each record of a file its verdict, in order, and keeps only the data for the summary: a small amount,
 * however long the file.
 */
export class Judge {
  readonly #rules: RowRules;
  readonly #stated: readonly Adjustment[];
  readonly #name: string | null;
  readonly #remarks: Remarks;
  readonly #readers: { series: SeriesColumns; reader: RowReader }[];
  readonly #tickers = new Map<string, TickerState>();
  readonly #carried = new WeakSet<AcceptedRow>();
  readonly #otherLines: OtherLines;
  readonly #others: SeveralTickers;
  #rows: AcceptedRow[] = [];

  /**
   * `stated`: the adjustments that the file as a whole states; `name`: the ticker name that the file states.
   */
  constructor(
    rules: RowRules,
    headers: FurtherHeaders,
    others: SeveralTickers,
    stated: readonly Adjustment[],
    name: string | null,
  ) {
    this.#rules = rules;
    this.#remarks = new Remarks(rules);
    this.#otherLines = new OtherLines(headers, rules.header.series[0], this.#remarks);
    this.#others = others;
    this.#stated = stated;
    this.#name = name;
    this.#readers = rules.header.series.map((series) => ({ series, reader: new RowReader(series, rules) }));
  }

  /**
   * The verdicts on these records. `mayHaveBadBytes`: the text may contain U+FFFD for bytes that couldn't be
   * decoded.
   */
  judge(records: readonly FileRecord[], mayHaveBadBytes: boolean): Batch {
    this.#rows = [];
    this.#remarks.begin();
    const [only] = this.#readers;
    for (const record of records) {
      if (mayHaveBadBytes) this.#remarks.noteBytes(record);
      if (this.#otherLines.arePassedOver) this.#otherLines.passOver(record);
      else if (only && this.#readers.length === 1)
        this.#take(record, only.series, only.reader, only.reader.read(record));
      else this.#judgeWide(record);
    }
    return { rows: this.#rows, ...this.#remarks.ofBatch() };
  }

  summary(): Summary {
    const tickers = [...this.#tickers.values()];
    const questions = [...this.#rules.symbols.questions(), ...this.#remarks.questions(tickers)];
    const { askedAdjustment, likelyAdjustment } = this.#rules;
    const summary = summaryOf(tickers, this.#stated);
    const open = adjustmentQuestion(tickers, askedAdjustment, likelyAdjustment);
    return { ...summary, questions: open ? [...questions, open] : questions };
  }

  /** The reason to refuse the whole file that only its rows show; null if there is none. */
  refusal(): Refusal | null {
    const tickers = [...this.#tickers.values()];
    const within = tickers.find(({ seen }) => seen.areWithinDays());
    if (within) return refuse("not_daily", within.summary.symbol ?? "");
    const spacings = new Set(tickers.map(({ seen }) => seen.spacing()));
    if (spacings.has("apart") && !spacings.has("daily")) return refuse("not_daily");
    return this.#others.refusal();
  }

  /** Whether the row itself states that nothing was traded. */
  isCarried(row: AcceptedRow): boolean {
    return this.#carried.has(row);
  }

  /** Warnings for the tickers whose rows, once all are read, look like weekly or longer bars. */
  notDaily(): RowWarning[] {
    return [...this.#tickers.values()]
      .filter(({ seen }) => seen.areApart())
      .map(({ line, summary }) => ({
        line,
        column: this.#remarks.columnOf("date"),
        code: "not_daily" as const,
        value: summary.symbol ?? summary.printed ?? "",
      }));
  }

  columnOf(field: FileField): string {
    return this.#remarks.columnOf(field);
  }

  /**
   * In a table with one column per ticker, a blank cell only means that the ticker's market was closed; a
   * line of blank cells is a blank row.
   */
  #judgeWide(record: FileRecord): void {
    let filled = 0;
    let blank: RowFault | null = null;
    for (const { series, reader } of this.#readers) {
      const verdict = reader.read(record);
      if (verdict instanceof RowFault && verdict.code === "blank_row") blank ??= verdict;
      else {
        filled++;
        this.#take(record, series, reader, verdict);
      }
    }
    const [first] = this.#readers;
    if (filled === 0 && blank && first) this.#take(record, first.series, first.reader, blank);
  }

  #take(record: FileRecord, series: SeriesColumns, reader: RowReader, verdict: AcceptedRow | RowFault): void {
    if (verdict instanceof RowFault) {
      if (!this.#otherLines.has(record, verdict)) this.#remarks.reject(record, series, verdict);
    } else this.#accept(record, series, reader, verdict);
  }

  #accept(record: FileRecord, series: SeriesColumns, reader: RowReader, row: AcceptedRow): void {
    const ticker = this.#tickerOf(row.symbol, series, record);
    const repetition = ticker.seen.add(row, clockOf(record, this.#rules.clocks));
    if (repetition === "other") {
      this.#others.noteRepeat(record);
      this.#remarks.reject(
        record,
        series,
        new RowFault("duplicate_day", "date", reader.cell(record, "date")),
      );
      return;
    }
    if (repetition === "same") {
      ticker.summary.repeated++;
      this.#remarks.warn(record, series, "date", "repeated_row", reader.cell(record, "date"));
      return;
    }
    if (isOutside(row.close, row)) {
      this.#remarks.warn(record, series, "close", "close_outside_range", reader.cell(record, "close"));
    }
    if (isOutside(row.open, row))
      this.#remarks.warn(record, series, "open", "open_outside_range", reader.cell(record, "open"));
    if (row.volume !== 0) {
      const zero = reader.zeroPrice(record, row);
      if (zero) this.#remarks.warn(record, series, zero, "zero_price", reader.cell(record, zero));
    }
    if (reader.isCarried(record, row)) {
      this.#carried.add(row);
      this.#remarks.warn(record, series, "close", "carried_row", reader.cell(record, "close"));
    } else if (isWeekend(row)) {
      this.#remarks.warn(record, series, "date", "weekend_day", reader.cell(record, "date"));
    }
    this.#others.note(record);
    noteRow(ticker, row, reader.adjustment(record), reader.name(record));
    this.#rows.push(row);
  }

  #tickerOf(symbol: string | null, series: SeriesColumns, record: FileRecord): TickerState {
    const key = symbol ?? "";
    let ticker = this.#tickers.get(key);
    if (!ticker) {
      const { isPerRow, column, printed } = this.#rules.symbols;
      const code = series.printed ?? (isPerRow ? cellAt(record, series.at[column]) : printed);
      const summary = emptySummary(symbol, code, this.#name);
      ticker = { seen: new SeenDays(), stated: new Set(this.#stated), line: record.line, summary };
      this.#tickers.set(key, ticker);
    }
    return ticker;
  }
}

/** Whether the ticker's market was closed on the row's day for the weekend; of an unknown ticker, whether any is. */
const isWeekend = ({ symbol, day }: AcceptedRow): boolean =>
  !isWeekday(day) && (symbol === null || closedReason(describeSymbol(symbol).market, day) === "weekend");
