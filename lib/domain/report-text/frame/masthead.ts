import type { TextSpan } from "@/lib/domain/report-text/types";
import { trimmed, wordsOf } from "@/lib/domain/report-text/layout/spans";
import { isHouse } from "./house";
import { printedTimesIn, type PrintedTime } from "./stamps";
import { couldBeTitle, looseTail } from "./title";

/** The lines that name a report: its title, its house and its time. */
export interface Masthead {
  title: TextSpan | null;
  house: TextSpan | null;
  time: PrintedTime;
}

/** The mastheads within a span, in order. */
export function mastheadsIn(text: string, span: TextSpan, timeZone: string): Masthead[] {
  return printedTimesIn(text, span, timeZone).map((time) => mastheadOf(text, span, time));
}

/**
 * The title of a time stands before it on its line, on the line above, or else on the line below; the house may have a
 * line of its own between them. Source: grammar page, "Frame".
 */
function mastheadOf(text: string, span: TextSpan, time: PrintedTime): Masthead {
  const from = time.house?.start ?? time.start;
  const before = looseTail(text, { start: time.line.start, end: from });
  if (before && couldBeTitle(text, before)) return { title: before, house: time.house, time };
  if (before) return { title: null, house: time.house, time };
  const isLineStart = time.line.start === span.start || text[time.line.start - 1] === "\n";
  const above = isLineStart ? lineAbove(text, span, time.line.start) : null;
  const houseAbove = above && !time.house && isHouse(wordsOf(text, above)) ? above : null;
  const house = time.house ?? houseAbove;
  const titleLine = houseAbove ? lineAbove(text, span, houseAbove.start) : above;
  const tail = titleLine && looseTail(text, titleLine);
  if (tail && couldBeTitle(text, tail)) return { title: tail, house, time };
  const below = lineBelow(text, span, time.line.end);
  const title = below && !tail && couldBeTitle(text, below) ? below : null;
  return { title, house, time };
}

function lineAbove(text: string, span: TextSpan, offset: number): TextSpan | null {
  const near = text.slice(Math.max(span.start, offset - 2_000), offset).trimEnd();
  const end = Math.max(span.start, offset - 2_000) + near.length;
  return trimmed(text, { start: end - near.length + near.lastIndexOf("\n") + 1, end });
}

function lineBelow(text: string, span: TextSpan, offset: number): TextSpan | null {
  const far = text.slice(offset, Math.min(span.end, offset + 600));
  const start = offset + far.length - far.trimStart().length;
  const newline = text.indexOf("\n", start);
  return trimmed(text, {
    start,
    end: newline < 0 || newline > span.end ? Math.min(span.end, start + 600) : newline,
  });
}
