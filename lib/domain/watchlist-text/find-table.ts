import type { Delimiter } from "@/lib/domain/price-file/delimiter";
import { recordsIn } from "@/lib/domain/price-file/record-cutter";
import { listHeaderOf, type ListHeader } from "./columns";
import { isCode } from "./words";

export interface ListRecord {
  /** The number of the row's line in the text, from 1. */
  line: number;
  cells: readonly string[];
}

export interface FoundTable {
  header: ListHeader;
  /** The number of the header's line, from 1. */
  line: number;
  rows: ListRecord[];
}

const DELIMITERS: readonly Delimiter[] = [",", "\t", ";", "|"];
/** The most lines of titles and notes above a header. */
const MOST_TITLE_LINES = 30;

/**
 * Finds the table whose header names a code column: on the first line, or below title lines if the header
 * names a second column. Of several delimiters, the one with the most headings is used; spaces are delimiters
 * only if every cell is a heading.
 */
export function findTable(text: string): FoundTable | null {
  let best: FoundTable | null = null;
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter) && delimiter !== ",") continue;
    const found = tableIn(recordsIn(text, delimiter), () => true);
    if (found && found.header.known > (best?.header.known ?? 0)) best = found;
  }
  if (best && best.header.width > 1) return best;
  return tableIn(spacedRecords(text), ({ known, width }) => width > 1 && known === width) ?? best;
}

function tableIn(
  records: readonly ListRecord[],
  isHeader: (header: ListHeader) => boolean,
): FoundTable | null {
  for (const [i, { line, cells }] of records.slice(0, MOST_TITLE_LINES).entries()) {
    const header = listHeaderOf(cells);
    if (header.at.symbol === undefined || !isHeader(header) || (i > 0 && header.known < 2)) continue;
    // A line such as `stocks, NVDA, AMD` is a list rather than a header.
    if (header.known === 1 && cells.some((cell) => isCode(cell.trim()))) continue;
    return { header, line, rows: records.slice(i + 1).map((record) => fitted(record, header)) };
  }
  return null;
}

/** The lines split at wide gaps, or else at every space. */
const spacedRecords = (text: string): ListRecord[] =>
  text.split(/\r\n|\n|\r/).flatMap((line, i) => {
    const trimmed = line.trim();
    if (trimmed === "") return [];
    const wide = trimmed.split(/\s{2,}|\t/);
    return [{ line: i + 1, cells: wide.length > 1 ? wide : trimmed.split(/\s+/) }];
  });

/** Rejoins a row that has too many cells because spaces in a name split it: `NVDA NVIDIA Corp 186.6`. */
function fitted(record: ListRecord, { at, width }: ListHeader): ListRecord {
  const extra = record.cells.length - width;
  if (extra <= 0 || at.name === undefined || record.cells.at(-1)?.trim() === "") return record;
  const cells = [...record.cells];
  cells.splice(at.name, extra + 1, cells.slice(at.name, at.name + extra + 1).join(" "));
  return { line: record.line, cells };
}
