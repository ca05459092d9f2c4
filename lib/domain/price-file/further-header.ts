import { numberIn } from "./cells";
import { columnName } from "./column-name";
import { dayIn } from "./days";
import { splitBySpaces } from "./delimiter";
import { headerOf, isColumnWord, type Layout } from "./header";
import type { FileRecord } from "./record";
import { readTitle, type Title } from "./title";

/**
 * The kind of a line that isn't a bar: `row` is an invalid bar, `same` repeats the table's header, `other`
 * belongs to another table.
 */
export type LineKind = "row" | "same" | "other";

/**
 * Recognises header and title lines among a table's rows, as in concatenated files. The lines below a header
 * with other columns, or below another ticker's title, aren't rows of the table: the first header would read
 * their cells as the wrong fields. The table continues where its own header is repeated.
 */
export class FurtherHeaders {
  readonly #layout: Layout;
  readonly #title: Title;
  /** The lines of the table's header; a header of several lines is recognised by the first. */
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

  /** Whether the following lines belong to another table. */
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
    const filled = cells.filter((cell) => cell.trim() !== "");
    const words = filled.filter((cell) => this.#isWord(cell)).length;
    const values = filled.filter(isValue).length;
    const place = this.#layout.header.series[0]?.at.date;
    const isDayAWord = place !== undefined && this.#isWord(cells[place] ?? "");
    return filled.length > 1 && (words > Math.max(1, values) || (isDayAWord && values === 0));
  }

  #isWord(cell: string): boolean {
    return this.#words.has(keyOf(cell)) || isColumnWord(cell);
  }

  /**
   * Whether the cells are another header with the same fields in the same places, such as a Chinese header
   * below an English one.
   */
  #meansTheSame(cells: readonly string[]): boolean {
    const { header } = this.#layout;
    const verdict = headerOf(header.form, cells);
    if (!verdict.ok) return false;
    const { fields, volumeUnit, adjustment } = verdict.header;
    return (
      joined(fields) === joined(header.fields) &&
      volumeUnit === header.volumeUnit &&
      adjustment === header.adjustment
    );
  }

  /**
   * Whether the cells are another ticker's title, that is a code and a name that differ from the file's
   * title. The lines below belong to the other ticker until the file's own title is repeated.
   */
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

const joined = (fields: readonly (string | null)[]): string => fields.join().replace(/,+$/, "");

const isValue = (cell: string): boolean =>
  cell.trim() !== "" && (!Number.isNaN(numberIn(cell, ".")) || dayIn(cell) !== null);
