import { visibleText } from "@/lib/domain/text/plain-text";
import { bareNumber, numberIn, type DecimalSign, type NumberCell } from "./cells";

/** A line of the file, cut into cells as printed. */
export interface FileRecord {
  /** The line it begins on, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A line that has no quotes. Its cells are cut out of the file's text when they are asked for, and most of them are numbers,
 * which are read where they stand: a file has millions.
 */
export class CutLine implements FileRecord {
  /** `starts` from `at` on: where in `text` each of its cells begins, and then where the line after it would. */
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

  /** The cell if it is a number of bare digits; −1 for any other. */
  bareNumber(i: number): number {
    if (i >= this.count) return -1;
    return bareNumber(this.text, this.starts[this.at + i]!, this.starts[this.at + i + 1]! - 1);
  }
}

const LONGEST_TEXT = 200;

/** A text as it is shown: a cell may be megabytes of what is no price. */
export const shown = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

/** A row as it is shown beside a verdict: its cells, cut where they are long. */
export const textOf = (record: FileRecord): string => shown(record.cells.join(" | "));

/**
 * A cell without the wrappings that keep a spreadsheet from taking a code for a number: `="002281"`, `= "002281"`,
 * `'600000`, and without characters nobody sees at its ends.
 */
export function cellAt(record: FileRecord, at: number | undefined): string {
  if (at === undefined) return "";
  const cell = record instanceof CutLine ? record.cell(at) : record.cells[at];
  if (cell === undefined || cell === "") return "";
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  // Most cells are bare: a digit or a letter at both ends.
  if (first > 0x2d && last > 0x2d && first !== 0x3d && first < 0xa0 && last < 0xa0) return cell;
  const trimmed = visibleText(cell);
  const wrapped = /^=\s*"([^"]*)"$/.exec(trimmed);
  if (wrapped) return (wrapped[1] ?? "").trim();
  return trimmed.startsWith("'") ? trimmed.slice(1).trim() : trimmed;
}

/** The cell as a number; null where it holds nothing, NaN where it holds something else. */
export function numberAt(record: FileRecord, at: number | undefined, decimal: DecimalSign): NumberCell {
  if (at === undefined) return null;
  if (decimal === "." && record instanceof CutLine) {
    const bare = record.bareNumber(at);
    if (bare >= 0) return bare;
  }
  return numberIn(cellAt(record, at), decimal);
}

/** How many cells a row has; of a line that was cut for its length, how many it had before. */
export const cellCount = (record: FileRecord): number =>
  record instanceof CutLine ? record.count : record.cells.length;
