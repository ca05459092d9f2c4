import { parse } from "csv-parse/sync";

/** A line of the file, cut into cells (as printed, spaces trimmed). */
export interface FileRecord {
  /** The line it begins on, the first being 1. */
  line: number;
  cells: string[];
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

/**
 * Cuts a file into records by its delimiter, quotes respected; empty lines are none. A quote that is never closed would
 * swallow the rest of the file, so such a file is cut again with quotes as ordinary characters: their cells then fail
 * as numbers, one by one.
 */
export function recordsIn(text: string, delimiter: string): FileRecord[] {
  try {
    return parsedRecords(text, delimiter, '"');
  } catch {
    return parsedRecords(text, delimiter, null);
  }
}

function parsedRecords(text: string, delimiter: string, quote: string | null): FileRecord[] {
  const parsed = parse(text, {
    delimiter,
    quote,
    info: true,
    bom: true,
    trim: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  }) as unknown as ParsedRecord[];
  return parsed
    .map(({ record, info }) => ({ line: info.lines - lineBreaksIn(record), cells: record }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== "");
}

/** The parser tells the line a record ends on. */
const lineBreaksIn = (cells: string[]) => cells.join("").split("\n").length - 1;
