/** A line of the file, cut into cells as printed. */
export interface FileRecord {
  /** The line it begins on, the first being 1. */
  line: number;
  cells: string[];
}

const LONGEST_TEXT = 200;

export function textOf(record: FileRecord): string {
  const text = record.cells.join(" | ");
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/**
 * A cell without the wrappings that keep a spreadsheet from taking a code for a number: `="002281"`, `= "002281"`,
 * `'600000`.
 */
export function cellAt(record: FileRecord, at: number | undefined): string {
  const cell = at === undefined ? undefined : record.cells[at];
  if (cell === undefined || cell === "") return "";
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  // Most cells are bare: a digit or a letter at both ends.
  if (first > 0x2d && last > 0x2d && first !== 0x3d && first < 0xa0 && last < 0xa0) return cell;
  const trimmed = cell.trim();
  const wrapped = /^=\s*"([^"]*)"$/.exec(trimmed);
  if (wrapped) return (wrapped[1] ?? "").trim();
  return trimmed.startsWith("'") ? trimmed.slice(1).trim() : trimmed;
}
