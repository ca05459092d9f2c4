import { numberIn } from "./cells";
import { columnName } from "./column-name";
import { dayIn } from "./days";
import { splitBySpaces } from "./delimiter";
import { headerOf, isColumnWord, type Layout } from "./header";
import type { FileRecord } from "./record";
import { readTitle, type Title } from "./title";

/** What a line that is no bar is: `row`, a bad one; `same`, the table's header again; `other`, one of another table. */
export type LineKind = "row" | "same" | "other";

/**
 * Header and title lines among a table's rows, as where files were put one behind the other. What stands below a header of
 * other columns, or below another ticker's title, isn't the table's: its cells would be read as what they are not. The
 * table goes on where its own header comes again.
 */
export class FurtherHeaders {
  readonly #layout: Layout;
  readonly #title: Title;
  /** Of the header's lines; a header of several is told by its first. */
  readonly #lines: readonly string[];
  readonly #words: ReadonlySet<string>;
  #isOtherHeader = false;
  #isOtherTitle = false;

  constructor(layout: Layout, title: Title) {
    this.#layout = layout;
    this.#title = title;
    this.#lines = layout.headings.map((record) => lineOf(cellsOf(record)));
    this.#words = new Set(layout.headings.flatMap((record) => cellsOf(record).map(keyOf)));
  }

  /** Whether the lines that follow belong to another table. */
  get isOther(): boolean {
    return this.#isOtherHeader || this.#isOtherTitle;
  }

  take(record: FileRecord): LineKind {
    const cells = cellsOf(record);
    const at = this.#lines.indexOf(lineOf(cells));
    if (at > 0) return "same";
    if (at === 0 || this.#isHeader(cells)) {
      this.#isOtherHeader = at !== 0 && !this.#meansTheSame(cells);
      return this.isOther ? "other" : "same";
    }
    return this.#isTitleOfOther(cells, record) ? "other" : "row";
  }

  #isHeader(cells: readonly string[]): boolean {
    const told = cells.filter((cell) => cell.trim() !== "");
    const words = told.filter((cell) => this.#isWord(cell)).length;
    const values = told.filter(isValue).length;
    const place = this.#layout.header.series[0]?.at.date;
    const isDayAWord = place !== undefined && this.#isWord(cells[place] ?? "");
    return told.length > 1 && (words > Math.max(1, values) || (isDayAWord && values === 0));
  }

  #isWord(cell: string): boolean {
    return this.#words.has(keyOf(cell)) || isColumnWord(cell);
  }

  /** Other words for the same columns in the same places, as where one file is in Chinese and the other in English. */
  #meansTheSame(cells: readonly string[]): boolean {
    const { header } = this.#layout;
    const verdict = headerOf(header.form, cells);
    if (!verdict.ok) return false;
    const { fields, volumeUnit, adjustment } = verdict.header;
    return (
      told(fields) === told(header.fields) &&
      volumeUnit === header.volumeUnit &&
      adjustment === header.adjustment
    );
  }

  /** A code with a name behind it, where the file's own title has another; remembered until its own comes again. */
  #isTitleOfOther(cells: readonly string[], record: FileRecord): boolean {
    const { printed, name } = readTitle([record]);
    if (this.#title.printed === null || printed === null || name === null) return false;
    if (cells.filter(isValue).length > 1) return false;
    this.#isOtherTitle = printed !== this.#title.printed;
    return this.#isOtherTitle;
  }
}

const cellsOf = ({ cells }: FileRecord): readonly string[] =>
  cells.length === 1 ? splitBySpaces(cells[0] ?? "") : cells;

const keyOf = (cell: string): string => {
  const { key, unit } = columnName(cell);
  return unit === "" ? key : `${key}(${unit})`;
};

const lineOf = (cells: readonly string[]): string => cells.map(keyOf).join().replace(/,+$/, "");

const told = (fields: readonly (string | null)[]): string => fields.join().replace(/,+$/, "");

const isValue = (cell: string): boolean =>
  cell.trim() !== "" && (!Number.isNaN(numberIn(cell, ".")) || dayIn(cell) !== null);
