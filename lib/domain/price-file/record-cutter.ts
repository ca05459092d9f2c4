import { splitBySpaces, type Delimiter } from "./delimiter";
import { quotedRecord } from "./quoted-record";
import { cellCount, CutLine, type FileRecord } from "./record";

/** A longer line can't be a price row; it is cut, so that a file without line ends can't fill the memory. */
const LONGEST_LINE = 1_000_000;

export interface RecordCutter {
  /** The records that this piece of the file completes. */
  push(text: string): FileRecord[];
  /** The records that remain at the end of the file, such as a last line without a line end. */
  end(): FileRecord[];
}

/**
 * Splits a file into records, piece by piece: any line end (`\n`, `\r\n`, `\r`), quoted cells supported,
 * empty lines skipped. A piece may end anywhere. Written by hand because it is ten times as fast as a general
 * CSV parser: lines of a price file hardly ever have quotes, so that splitting is a search for the delimiter.
 */
export function recordCutter(delimiter: Delimiter): RecordCutter {
  let rest = "";
  let line = 1;
  const delimiterCode = delimiter.charCodeAt(0);

  function cut(buffer: string, isLast: boolean): FileRecord[] {
    const records: FileRecord[] = [];
    const lineFeed = seeker(buffer, "\n");
    const carriageReturn = seeker(buffer, "\r");
    const quote = delimiter === "spaces" ? () => Infinity : seeker(buffer, '"');
    const starts: number[] = [];
    let at = 0;
    while (at < buffer.length) {
      const feed = lineFeed(at);
      const back = carriageReturn(at);
      let end = Math.min(feed, back, at + LONGEST_LINE);
      const isOpen = end >= buffer.length || (end === back && back === buffer.length - 1);
      if (isOpen && !isLast) break;
      end = Math.min(end, buffer.length);
      if (quote(at) < end) {
        const quoted = quotedRecord(buffer, at, delimiter, isLast);
        if (quoted === null) break;
        keep(records, { line, cells: quoted.cells });
        line += quoted.lines;
        at = quoted.next;
        continue;
      }
      if (delimiter === "spaces") keep(records, { line, cells: splitBySpaces(buffer.slice(at, end)) });
      else keep(records, cutLine(buffer, starts, at, end));
      const isCut = end !== feed && end !== back;
      at = end + (isCut ? 0 : end === back && feed === back + 1 ? 2 : 1);
      if (!isCut) line++;
    }
    rest = buffer.slice(at);
    return records;
  }

  function cutLine(buffer: string, starts: number[], at: number, end: number): CutLine {
    const first = starts.push(at) - 1;
    for (let i = at; i < end; i++) if (buffer.charCodeAt(i) === delimiterCode) starts.push(i + 1);
    const count = starts.length - first;
    starts.push(end + 1);
    return new CutLine(line, buffer, starts, first, count);
  }

  function keep(records: FileRecord[], record: FileRecord): void {
    if (cellCount(record) > 1 || record.cells[0]?.trim()) records.push(record);
  }

  return {
    push: (text) => cut(rest + text, false),
    end: () => cut(rest, true),
  };
}

/**
 * Finds the first position of a character at or after `from`, which must never decrease; the position is
 * cached until `from` passes it.
 */
function seeker(buffer: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = buffer.indexOf(sign, from);
      found = at === -1 ? Infinity : at;
    }
    return found;
  };
}

/** Splits a whole text into records. */
export function recordsIn(text: string, delimiter: Delimiter): FileRecord[] {
  const cutter = recordCutter(delimiter);
  return [...cutter.push(text), ...cutter.end()];
}
