import { parseStamp, STAMP_FORM, type Stamp } from "@/lib/domain/theme/call-day";
import type { TextSpan } from "@/lib/domain/report-text/types";
import { houseBefore, isHouse } from "./house";

/** A printed time of publication with its house, if one stands before it. */
export interface PrintedTime extends TextSpan {
  stamp: Stamp;
  house: TextSpan | null;
  /** How surely it is the report's own: 3 `House·2025-01-31 09:05`, 2 alone on its line, 1 at a line's end or start. */
  rank: 1 | 2 | 3;
  /** The line in which it stands. */
  line: TextSpan;
}

const DOT = /[·•・‧∙|｜]\s{0,3}$/u;
const LABEL = /(?:日期|时间|发布于?|[Dd]ate|[Pp]ublished|[Uu]pdated|[Tt]ime)\s{0,3}[:：]?\s{0,3}$/u;
const ENDS_STATEMENT = /[.。!！?？\]］】]\s{0,4}$/u;
const LONGEST_LINE = 240;

/**
 * The times of publication within a span, in order. A date within a sentence isn't one: it stands behind a house and a
 * dot, behind a statement, behind a label, or at the edge of a short line. Source: grammar page, "House · time".
 */
export function printedTimesIn(text: string, span: TextSpan, timeZone: string): PrintedTime[] {
  const slice = text.slice(span.start, span.end);
  return [...slice.matchAll(new RegExp(STAMP_FORM.source, "gu"))].flatMap((match) => {
    const printed = match[0].trimEnd();
    const stamp = parseStamp(printed, timeZone);
    if (!stamp) return [];
    const start = span.start + match.index;
    const end = start + printed.length;
    const line = lineAround(text, span, start, end);
    const found = placeOf(text, line, start, end);
    return found ? [{ start, end, stamp, line, ...found }] : [];
  });
}

function placeOf(
  text: string,
  line: TextSpan,
  start: number,
  end: number,
): Pick<PrintedTime, "house" | "rank"> | null {
  const before = text.slice(Math.max(line.start, start - LONGEST_LINE), start);
  const behind = text.slice(end, Math.min(line.end, end + LONGEST_LINE));
  const dot = DOT.exec(before);
  if (dot) {
    const house = houseBefore(text, line.start, start - dot[0].length);
    if (house) return { house, rank: 3 };
  }
  const isAtEnd = /^[\s"'）)]*$/u.test(behind);
  const isAtStart = before.trim() === "";
  if (isAtStart && isAtEnd) return { house: null, rank: 2 };
  if (!isAtEnd && !(isAtStart && line.end - line.start < LONGEST_LINE / 2)) return null;
  const house = isAtEnd ? houseBefore(text, line.start, start) : null;
  if (house && isHouse(text.slice(house.start, house.end))) return { house, rank: 3 };
  if (LABEL.test(before) || ENDS_STATEMENT.test(before)) return { house: null, rank: 2 };
  const isSentence = /^\s*[-•*]\s/u.test(before) || /[[［【]\d{1,3}[\]］】]\s*$/u.test(behind);
  return line.end - line.start < LONGEST_LINE && !isSentence
    ? { house: null, rank: 1 }
    : endOfLongLine(before);
}

/** `…[23]. Title 2025-01-31` at the end of a text in one line. */
function endOfLongLine(before: string): { house: null; rank: 1 } | null {
  const isAfterStatement = /[.。!！?？\]］】]\s{1,4}[^.。!！?？[\]［］【】]{2,120}$/u.test(before);
  return isAfterStatement ? { house: null, rank: 1 } : null;
}

/** The line of an offset, of which only the nearest words matter. */
function lineAround(text: string, span: TextSpan, start: number, end: number): TextSpan {
  const near = text.slice(Math.max(span.start, start - 4 * LONGEST_LINE), start);
  const far = text.slice(end, Math.min(span.end, end + 4 * LONGEST_LINE));
  const newlineBehind = far.indexOf("\n");
  return {
    start: start - near.length + near.lastIndexOf("\n") + 1,
    end: newlineBehind < 0 ? end + far.length : end + newlineBehind,
  };
}
