import { callDayOf, parseStamp, STAMP_FORM } from "@/lib/domain/theme/call-day";
import type { Day } from "@/lib/domain/calendar/day";
import type { TextSpan } from "./summary-types";

/** The original title and the time of publication, which surround a report's statements. */
export interface Furniture {
  title: TextSpan | null;
  time: TextSpan | null;
  callDay: Day | null;
}

const LONGEST_TITLE = 200;
const STAMP_AT_END = new RegExp(`${STAMP_FORM.source}$`, "u");
const STAMP_AT_START = new RegExp(`^${STAMP_FORM.source}`, "u");

/**
 * Finds the title and the time among the parts of the text that aren't statements. The time is the first part
 * that is a time or begins or ends with one. The title is the part next to the time; without a time, it is
 * the first part before the body, or else the last part after the body. A sentence is never the title.
 * `leftovers`: these parts, in the text's order; `bodyStart`: the offset of the first heading.
 */
export function furnitureIn(
  text: string,
  leftovers: readonly TextSpan[],
  bodyStart: number,
  timeZone: string,
): Furniture {
  const parts = leftovers.flatMap((span) => splitAtStamp(text, span, timeZone));
  const timeAt = parts.findIndex((part) => part.day !== null);
  const time = parts[timeAt] ?? null;
  const isTitle = (part: TextSpan | undefined) =>
    part !== undefined && couldBeTitle(text.slice(part.start, part.end));
  const nearest = [parts[timeAt - 1], ...parts.slice(0, timeAt).reverse(), parts[timeAt + 1]];
  const outside = parts.filter((part) => part.day === null);
  const before = outside.filter((part) => part.end <= bodyStart);
  const candidates = time ? [...nearest, ...before] : [...before, outside.at(-1)];
  const title = candidates.find((part) => isTitle(part) && part?.day === null) ?? null;
  return { title: title && spanOf(title), time: time && spanOf(time), callDay: time?.day ?? null };
}

interface Part extends TextSpan {
  /** The call day, if the part is a time; otherwise null. */
  day: Day | null;
}

const spanOf = ({ start, end }: Part): TextSpan => ({ start, end });

/** Splits a line such as `Title 2025-02-04 03:06` into a title and a time. */
function splitAtStamp(text: string, span: TextSpan, timeZone: string): Part[] {
  const words = text.slice(span.start, span.end);
  const atEnd = STAMP_AT_END.exec(words.slice(-LONGEST_TITLE));
  const atStart = STAMP_AT_START.exec(words);
  const match = atEnd ?? atStart;
  const stamp = match && parseStamp(match[0], timeZone);
  if (!match || !stamp) return [{ ...span, day: null }];
  const start = atEnd ? span.end - match[0].length : span.start;
  const time = { start, end: start + match[0].length, day: callDayOf(stamp) };
  const rest = atEnd ? trimmed(text, span.start, start) : trimmed(text, time.end, span.end);
  if (!rest) return [time];
  return atEnd ? [{ ...rest, day: null }, time] : [time, { ...rest, day: null }];
}

function trimmed(text: string, from: number, to: number): TextSpan | null {
  const slice = text.slice(from, to);
  const words = slice.trim();
  if (words === "") return null;
  const start = from + slice.indexOf(words);
  return { start, end: start + words.length };
}

function couldBeTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    /\p{L}/u.test(words) &&
    !/[.。;；]$/u.test(words) &&
    !words.includes("\n")
  );
}
