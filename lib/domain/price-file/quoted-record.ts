/** A line longer than this is cut, whether it has quotes or not. */
const LONGEST_RECORD = 1_000_000;

/** A quoted cell longer than this counts as unclosed, and its quote as an ordinary character. */
const LONGEST_QUOTED = 4096;

export interface QuotedRecord {
  cells: string[];
  /** The position at which the next record begins. */
  next: number;
  /** The number of lines that the record spans. */
  lines: number;
}

/**
 * Reads one record with quotes from its first character; null if the record isn't complete yet. A quote opens
 * a cell only at the cell's beginning and only if it is closed before the next delimiter or line end; any
 * other quote is an ordinary character.
 */
export function quotedRecord(
  buffer: string,
  from: number,
  delimiter: string,
  isLast: boolean,
): QuotedRecord | null {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    const cell = quotedCell(buffer, at, delimiter, isLast);
    if (cell === "incomplete") return null;
    if (cell) {
      cells.push(cell.text);
      lines += cell.text.split(/\r\n|\n|\r/).length - 1;
      at = cell.next;
    } else {
      const start = at;
      while (at < buffer.length && buffer[at] !== delimiter && !isLineEnd(buffer[at])) at++;
      cells.push(buffer.slice(start, at));
    }
    if (buffer[at] === delimiter) {
      at++;
      continue;
    }
    if (at - from > LONGEST_RECORD) return { cells, next: at, lines: lines - 1 };
    // Without the next characters the line may not be complete: a `\r` at the end may be half of `\r\n`.
    if (!isLast && at >= buffer.length - (buffer[at] === "\r" ? 1 : 0)) return null;
    if (at >= buffer.length) return { cells, next: at, lines };
    const isPair = buffer[at] === "\r" && buffer[at + 1] === "\n";
    return { cells, next: at + (isPair ? 2 : 1), lines };
  }
}

const isLineEnd = (sign: string | undefined) => sign === "\n" || sign === "\r";

/** The content of a properly quoted cell, in which `""` is a quote; null for any other cell. */
function quotedCell(
  buffer: string,
  from: number,
  delimiter: string,
  isLast: boolean,
): { text: string; next: number } | "incomplete" | null {
  let open = from;
  while (buffer[open] === " ") open++;
  if (buffer[open] !== '"') return null;
  for (let close = buffer.indexOf('"', open + 1); close !== -1; close = buffer.indexOf('"', close + 1)) {
    if (close - open > LONGEST_QUOTED) return null;
    if (buffer[close + 1] === '"') {
      close++;
      continue;
    }
    let next = close + 1;
    while (buffer[next] === " ") next++;
    if (next >= buffer.length && !isLast) return "incomplete";
    if (next < buffer.length && buffer[next] !== delimiter && !isLineEnd(buffer[next])) return null;
    return { text: buffer.slice(open + 1, close).replaceAll('""', '"'), next };
  }
  return isLast || buffer.length - open > LONGEST_QUOTED ? null : "incomplete";
}
