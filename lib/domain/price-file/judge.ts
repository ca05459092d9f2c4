import type { Adjustment } from "@/lib/domain/adjustment";
import { clockOf } from "./clock";
import type { Field } from "./fields";
import type { FurtherHeaders } from "./further-header";
import type { SeriesColumns } from "./header";
import { cellAt, shown, textOf, type FileRecord } from "./record";
import { refuse } from "./refusal";
import { RowFault } from "./row-fault";
import { isOutside, RowReader } from "./row-reader";
import type { RowRules } from "./row-rules";
import { SeenDays } from "./seen-days";
import type { SeveralTickers } from "./several-tickers";
import { adjustmentQuestion, emptySummary, noteRow, summaryOf, type TickerState } from "./summary";
import { isFooter, payoutIn } from "./title";
import type {
  AcceptedRow,
  Batch,
  Refusal,
  Rejection,
  RejectionCode,
  RowWarning,
  RowWarningCode,
  Summary,
} from "./types";

const MOST_SAMPLES = 5;

/** Judges a file's records one after the other, and keeps what is needed to sum them up: little, however long the file. */
export class Judge {
  readonly #rules: RowRules;
  readonly #stated: readonly Adjustment[];
  readonly #name: string | null;
  readonly #readers: { series: SeriesColumns; reader: RowReader }[];
  readonly #tickers = new Map<string, TickerState>();
  readonly #carried = new WeakSet<AcceptedRow>();
  readonly #openDays = new Set<string>();
  readonly #openNumbers = new Set<string>();
  /** Rows that have a close and no adjusted one. */
  #withoutAdjusted = 0;
  readonly #headers: FurtherHeaders;
  readonly #others: SeveralTickers;
  /** The line last looked at for a header or a footer: of many tickers' bars it comes once a ticker. */
  #lastLooked: { record: FileRecord; isNoRow: boolean } | null = null;
  #hasBadBytes = false;
  #batch: Batch = { rows: [], rejected: [], warnings: [] };

  /** `stated`: what the file as a whole says of its adjustment; `name`: of its ticker's name. */
  constructor(
    rules: RowRules,
    headers: FurtherHeaders,
    others: SeveralTickers,
    stated: readonly Adjustment[],
    name: string | null,
  ) {
    this.#rules = rules;
    this.#headers = headers;
    this.#others = others;
    this.#stated = stated;
    this.#name = name;
    this.#readers = rules.header.series.map((series) => ({ series, reader: new RowReader(series, rules) }));
  }

  /** The verdicts on these records. `mayHaveBadBytes`: there are signs among them that stand for bytes that are no text. */
  judge(records: readonly FileRecord[], mayHaveBadBytes: boolean): Batch {
    this.#batch = { rows: [], rejected: [], warnings: [] };
    const [only] = this.#readers;
    for (const record of records) {
      if (mayHaveBadBytes && !this.#hasBadBytes) this.#noteBytes(record);
      if (this.#headers.isOther) this.#passOver(record);
      else if (only && this.#readers.length === 1)
        this.#take(record, only.series, only.reader, only.reader.read(record));
      else this.#judgeWide(record);
    }
    return this.#batch;
  }

  summary(): Summary {
    const questions = this.#rules.symbols.questions();
    if (this.#openDays.size > 0) questions.push({ about: "date_order", samples: [...this.#openDays] });
    if (this.#openNumbers.size > 0)
      questions.push({ about: "decimal_sign", samples: [...this.#openNumbers] });
    const tickers = [...this.#tickers.values()];
    const rows = tickers.reduce((sum, { summary }) => sum + summary.rows, this.#withoutAdjusted);
    if (this.#rules.isPriceOpen && areMany(this.#withoutAdjusted, rows))
      questions.push({ about: "adjusted_close", without: this.#withoutAdjusted, rows });
    const { askedAdjustment, likelyAdjustment } = this.#rules;
    const summary = summaryOf(tickers, this.#stated);
    const open = adjustmentQuestion(tickers, askedAdjustment, likelyAdjustment);
    return { ...summary, questions: open ? [...questions, open] : questions };
  }

  /** Why the file as a whole isn't taken after all, which only its rows show; null: it is. */
  refusal(): Refusal | null {
    const tickers = [...this.#tickers.values()];
    const within = tickers.find(({ seen }) => seen.areWithinDays());
    if (within) return refuse("not_daily", within.summary.symbol ?? "");
    const spacings = new Set(tickers.map(({ seen }) => seen.spacing()));
    if (spacings.has("apart") && !spacings.has("daily")) return refuse("not_daily");
    return this.#others.refusal();
  }

  /** Whether the row itself says that nothing was traded. */
  isCarried(row: AcceptedRow): boolean {
    return this.#carried.has(row);
  }

  /** Tickers whose rows, once all are read, look like weeks or months. */
  notDaily(): RowWarning[] {
    return [...this.#tickers.values()]
      .filter(({ seen }) => seen.areApart())
      .map(({ line, summary }) => ({
        line,
        column: this.columnOf("date"),
        code: "not_daily" as const,
        value: summary.symbol ?? summary.printed ?? "",
      }));
  }

  columnOf(field: Field): string {
    const { names, fields } = this.#rules.header;
    return names[fields.indexOf(field)] ?? field;
  }

  /** Over many tickers a blank one only says that its market was closed; a line without any is blank. */
  #judgeWide(record: FileRecord): void {
    let told = 0;
    let blank: RowFault | null = null;
    for (const { series, reader } of this.#readers) {
      const verdict = reader.read(record);
      if (verdict instanceof RowFault && verdict.code === "blank_row") blank ??= verdict;
      else {
        told++;
        this.#take(record, series, reader, verdict);
      }
    }
    const [first] = this.#readers;
    if (told === 0 && blank && first) this.#take(record, first.series, first.reader, blank);
  }

  #take(record: FileRecord, series: SeriesColumns, reader: RowReader, verdict: AcceptedRow | RowFault): void {
    if (verdict instanceof RowFault) {
      if (!mayBeNoRow(verdict) || !this.#isNoRow(record)) this.#reject(record, series, verdict);
    } else this.#accept(record, series, reader, verdict);
  }

  #accept(record: FileRecord, series: SeriesColumns, reader: RowReader, row: AcceptedRow): void {
    const ticker = this.#tickerOf(row.symbol, series, record);
    const standing = ticker.seen.add(row, clockOf(record, this.#rules.clocks));
    if (standing === "other") {
      this.#others.noteRepeat(record);
      this.#reject(record, series, new RowFault("duplicate_day", "date", reader.cell(record, "date")));
      return;
    }
    if (standing === "same") {
      ticker.summary.repeated++;
      this.#warn(record, series, "date", "repeated_row", reader.cell(record, "date"));
      return;
    }
    if (isOutside(row.close, row)) {
      this.#warn(record, series, "close", "close_outside_range", reader.cell(record, "close"));
    }
    if (isOutside(row.open, row))
      this.#warn(record, series, "open", "open_outside_range", reader.cell(record, "open"));
    if (row.volume !== 0) {
      const zero = reader.zeroPrice(record, row);
      if (zero) this.#warn(record, series, zero, "zero_price", reader.cell(record, zero));
    }
    if (reader.isCarried(record, row)) {
      this.#carried.add(row);
      this.#warn(record, series, "close", "carried_row", reader.cell(record, "close"));
    }
    this.#others.note(record);
    noteRow(ticker, row, reader.adjustment(record), reader.name(record));
    this.#batch.rows.push(row);
  }

  #reject(
    record: FileRecord,
    series: SeriesColumns,
    { code, field, value, place: ownPlace }: RowFault,
  ): void {
    const { names } = this.#rules.header;
    const place = ownPlace ?? (field === null ? undefined : series.at[field]);
    const otherwise = field === null ? "" : this.columnOf(field);
    const column = place === undefined ? otherwise : (names[place] ?? otherwise);
    const printed = shown(value);
    if (code === "ambiguous_day" && this.#openDays.size < MOST_SAMPLES) this.#openDays.add(printed);
    if (code === "no_adjusted_close") this.#withoutAdjusted++;
    if (code === "ambiguous_number" && this.#openNumbers.size < MOST_SAMPLES) this.#openNumbers.add(printed);
    const rejection: Rejection = { line: record.line, column, code, value: printed, text: textOf(record) };
    this.#batch.rejected.push(rejection);
  }

  /** A line of many tickers' bars is remarked on once for what all of them share, as its day. */
  #warn(record: FileRecord, series: SeriesColumns, field: Field, code: RowWarningCode, value: string): void {
    const { line } = record;
    const column = this.#rules.header.names[series.at[field] ?? -1] ?? this.columnOf(field);
    const last = this.#batch.warnings.at(-1);
    if (last?.line === line && last.column === column && last.code === code) return;
    this.#batch.warnings.push({ line, column, code, value: shown(value) });
  }

  /** A line below another table's header. */
  #passOver(record: FileRecord): void {
    if (!this.#isNoRow(record)) this.#rejectTable(record);
  }

  /** A header line among the rows, or what a vendor writes below them. */
  #isNoRow(record: FileRecord): boolean {
    if (this.#lastLooked?.record !== record)
      this.#lastLooked = {
        record,
        isNoRow: isFooter(record) || this.#isPayout(record) || this.#isHeader(record),
      };
    return this.#lastLooked.isNoRow;
  }

  /** A line that tells of a dividend or a split: no price, and remarked on. */
  #isPayout(record: FileRecord): boolean {
    const payout = payoutIn(record);
    const [first] = this.#readers;
    if (payout && first) this.#warn(record, first.series, "close", "payout_row", payout);
    return payout !== null;
  }

  #isHeader(record: FileRecord): boolean {
    const standing = this.#headers.take(record);
    const [first] = this.#readers;
    if (standing === "same" && first)
      this.#warn(record, first.series, "date", "repeated_header", this.#dayCell(record));
    if (standing === "other") this.#rejectTable(record);
    return standing !== "row";
  }

  #rejectTable(record: FileRecord): void {
    const [first] = this.#readers;
    if (first)
      this.#reject(record, first.series, new RowFault("other_header", "date", this.#dayCell(record)));
  }

  #dayCell = (record: FileRecord): string => cellAt(record, this.#readers[0]?.series.at.date);

  #noteBytes(record: FileRecord): void {
    const at = record.cells.findIndex((cell) => cell.includes("\uFFFD"));
    if (at === -1) return;
    this.#hasBadBytes = true;
    const [column = "", value = ""] = [this.#rules.header.names[at], record.cells[at]];
    this.#batch.warnings.push({ line: record.line, column, code: "bad_encoding", value: shown(value) });
  }

  #tickerOf(symbol: string | null, series: SeriesColumns, record: FileRecord): TickerState {
    const key = symbol ?? "";
    let ticker = this.#tickers.get(key);
    if (!ticker) {
      const { areTold, column, printed } = this.#rules.symbols;
      const code = series.printed ?? (areTold ? cellAt(record, series.at[column]) : printed);
      const summary = emptySummary(symbol, code, this.#name);
      ticker = { seen: new SeenDays(), stated: new Set(this.#stated), line: record.line, summary };
      this.#tickers.set(key, ticker);
    }
    return ticker;
  }
}

/** One that is missing now and then is that row's own; a tenth of them leaves the series full of holes. */
const areMany = (without: number, rows: number): boolean => without > 1 && without * 10 >= rows;

/** The faults by which a header or a footer comes to notice. */
const mayBeNoRow = ({ code, field }: RowFault): boolean =>
  field === "symbol" || field === "name" || NO_ROWS.has(code);
const NO_ROWS = new Set<RejectionCode>(["bad_day", "blank_row", "extra_cells", "not_a_number"]);
