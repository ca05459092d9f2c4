import { numberIn } from "./cells";
import { dayIn } from "./days";
import type { FileField } from "./fields";
import type { Header } from "./header";
import type { Layout } from "./header";
import { tableView } from "./layout";
import { cellAt, type FileRecord } from "./record";
import { refuse } from "./refusal";
import type { RowRules } from "./row-rules";
import { unnamedCodeColumns } from "./ticker-columns";
import type { PriceFileOptions } from "./options";
import type { Refusal } from "./types";

/** The fewest repeated days, and the smallest part of all rows, that can't be a vendor's mistakes. */
const FEWEST_REPEATS = 2;
const REPEATED_PART = 1 / 4;

/**
 * Looks for signs that rows without a ticker belong to several tickers: a column of codes under an unknown
 * name, or repeated days with other values. Such a file is refused with a question for the ticker column.
 */
export class SeveralTickers {
  readonly #layout: Layout;
  readonly #rules: RowRules;
  /** The positions of the columns that no field uses. */
  readonly #open: number[];
  readonly #codes: number[];
  #first: string[] | null = null;
  readonly #differing = new Set<number>();
  #rows = 0;
  #repeats = 0;

  constructor(layout: Layout, rules: RowRules, { mapping }: PriceFileOptions) {
    const { header, rows } = layout;
    const { isPerRow } = rules.symbols;
    const isOpen = (name: string) => !mapping || !Object.hasOwn(mapping.columns, name);
    this.#layout = layout;
    this.#rules = rules;
    this.#open = isPerRow ? [] : openColumns(header);
    this.#codes = isPerRow ? [] : unnamedCodeColumns(header, rows).filter((at) => isOpen(header.names[at]!));
  }

  /**
   * The refusal that asks for the ticker column, decided by the head; null if the table may have one ticker.
   */
  refusalAtHead(): Refusal | null {
    const { symbols } = this.#rules;
    const isOther = (record: FileRecord, at: number) => {
      const cell = cellAt(record, at);
      const verdict = cell === "" ? null : symbols.of(cell);
      return verdict !== null && (!verdict.ok || verdict.symbol !== symbols.ofFile);
    };
    const others = this.#codes.filter((at) => this.#layout.rows.some((record) => isOther(record, at)));
    return others.length > 0 ? this.#refusal(others) : null;
  }

  /** Records an accepted row of the file's only ticker. */
  note(record: FileRecord): void {
    this.#rows++;
    this.#first ??= this.#layout.header.names.map((_, at) => cellAt(record, at));
    for (const at of this.#codes) this.#compare(record, at);
  }

  /** Records a row whose day was read before with other values. */
  noteRepeat(record: FileRecord): void {
    this.#repeats++;
    for (const at of this.#open)
      if (this.#codes.includes(at) || isWord(cellAt(record, at))) this.#compare(record, at);
  }

  /**
   * The refusal that asks for the ticker column, decided by all rows; null if the table may have one ticker.
   */
  refusal(): Refusal | null {
    if (this.#differing.size > 0) return this.#refusal([...this.#differing]);
    const areMany = this.#repeats >= FEWEST_REPEATS && this.#repeats > this.#rows * REPEATED_PART;
    return areMany ? this.#refusal([]) : null;
  }

  #compare(record: FileRecord, at: number): void {
    const cell = cellAt(record, at);
    if (cell !== "" && cell !== this.#first?.[at]) this.#differing.add(at);
  }

  /** The first of the columns is the likely ticker column. */
  #refusal([column]: readonly number[]): Refusal {
    const { names, fields, form } = this.#layout.header;
    const isName = /\p{Script=Han}/u.test(
      this.#layout.rows
        .slice(0, 100)
        .map((record) => cellAt(record, column))
        .join(""),
    );
    const ticker: FileField = isName && !fields.includes("name") ? "name" : "symbol";
    const likely = fields.map((field, at) => [names[at]!, at === column ? ticker : field] as const);
    const unit = this.#rules.volumeUnit.mainland;
    return {
      ...refuse("ticker_column", column === undefined ? "" : names[column]),
      table: {
        ...tableView(names, fields, this.#layout.rows),
        likely: {
          columns: Object.fromEntries(likely),
          ...(this.#rules.dateOrder && { dateOrder: this.#rules.dateOrder }),
          ...(form.hasUnixTime && { unixTime: true }),
          ...(unit !== 1 && { volumeMultiplier: unit }),
        },
      },
    };
  }
}

const openColumns = ({ names, fields, series }: Header): number[] =>
  series.length > 1 ? [] : names.flatMap((_, at) => (fields[at] === null ? [at] : []));

const isWord = (cell: string) =>
  cell !== "" &&
  Number.isNaN(numberIn(cell.replace(/%$/, ""), ".") ?? 0) &&
  dayIn(cell) === null &&
  !/\d:\d/.test(cell);
