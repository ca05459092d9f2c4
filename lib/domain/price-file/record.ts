import { visibleText } from "@/lib/domain/text/plain-text";
import { bareNumber, numberIn, type DecimalSign, type NumberCell } from "./cells";

/** A line of the file, split into cells as printed. */
export interface FileRecord {
  /** The number of the line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A line without quotes. Its cells are sliced from the file's text only when they are needed, and numbers are
 * read in place, because a file has millions of cells.
 */
export class CutLine implements FileRecord {
  /**
   * `starts` holds from index `at` on the position in `text` of each cell, and then the position at which the
   * next line would begin.
   */
  constructor(
    readonly line: number,
    private readonly text: string,
    private readonly starts: readonly number[],
    private readonly at: number,
    readonly count: number,
  ) {}

  get cells(): string[] {
    return Array.from({ length: this.count }, (_, i) => this.cell(i)!);
  }

  cell(i: number): string | undefined {
    if (i >= this.count) return undefined;
    return this.text.slice(this.starts[this.at + i]!, this.starts[this.at + i + 1]! - 1);
  }

  /** The number in a cell of bare digits; −1 for any other cell. */
  bareNumber(i: number): number {
    if (i >= this.count) return -1;
    return bareNumber(this.text, this.starts[this.at + i]!, this.starts[this.at + i + 1]! - 1);
  }
}

const LONGEST_TEXT = 200;

/** A text shortened for display: an invalid cell may be megabytes long. */
export const shown = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

/** A row's cells as displayed beside a verdict, shortened where they are long. */
export const textOf = (record: FileRecord): string => shown(record.cells.join(" | "));

/**
 * A cell without the characters that keep a spreadsheet from reading a code as a number (`="002281"`, `=
 * "002281"`, `'600000`) and without invisible characters at its ends.
 */
export function cellAt(record: FileRecord, at: number | undefined): string {
  if (at === undefined) return "";
  const cell = record instanceof CutLine ? record.cell(at) : record.cells[at];
  if (cell === undefined || cell === "") return "";
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  // Most cells need no cleaning: they begin and end with a digit or a letter.
  if (first > 0x2d && last > 0x2d && first !== 0x3d && first < 0xa0 && last < 0xa0) return cell;
  const trimmed = visibleText(cell);
  const wrapped = /^=\s*"([^"]*)"$/.exec(trimmed);
  if (wrapped) return (wrapped[1] ?? "").trim();
  return trimmed.startsWith("'") ? trimmed.slice(1).trim() : trimmed;
}

/** The number in a cell; null for an empty cell, NaN for a cell that holds anything but a number. */
export function numberAt(record: FileRecord, at: number | undefined, decimal: DecimalSign): NumberCell {
  if (at === undefined) return null;
  if (decimal === "." && record instanceof CutLine) {
    const bare = record.bareNumber(at);
    if (bare >= 0) return bare;
  }
  return numberIn(cellAt(record, at), decimal);
}

/** The number of cells of a row; for a line that was cut for its length, the number before the cut. */
export const cellCount = (record: FileRecord): number =>
  record instanceof CutLine ? record.count : record.cells.length;
