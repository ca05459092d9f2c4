import type { TextSpan } from "@/lib/domain/report-text/types";
import { isBulleted, isItem, isNumberedItem } from "./bullets";
import { headingsOf, knownHeadingAt, type Heading } from "./headings";
import { linesOf, trimmed, wordsOf } from "./spans";

/** Lines that belong together: a heading on its own line, or a statement with its wrapped lines. */
export type Block = { kind: "heading"; headings: Heading[] } | ({ kind: "words" } & TextSpan);

const LONGEST_HEADING_LINE = 160;
const ENDS_SENTENCE = /(?:[.!?。！？；;][”"’」)）]?|[\]］】])(?:\*\*|__)?$/u;
/** `## Title`, `**Title**`, `【Title】`, `■ Title` alone on a line. */
const DECORATED = /^(?:#{1,6}\s|\*\*[^*]+\*\*\s*[:：]?$|__[^_]+__$|【[^】]{1,30}】$|§)/u;

const SHORTEST_WRAPPED = { latin: 36, han: 14 };

interface Line extends TextSpan {
  words: string;
  isAfterBlank: boolean;
}

/**
 * The blocks of a stretch, in order. A line begins a block where it is a heading, has a bullet or an item number,
 * follows a blank line or a heading, or follows a line that ends a sentence; any other line is a wrapped one.
 */
export function blocksIn(text: string, stretch: TextSpan): Block[] {
  const lines = filledLines(text, stretch);
  const blocks: Block[] = [];
  lines.forEach((line, i) => {
    const headings = headingLine(
      text,
      line,
      lines[i - 1] ?? null,
      lines[i + 1] ?? null,
      lines[i + 2] ?? null,
    );
    if (headings) {
      blocks.push({ kind: "heading", headings });
      return;
    }
    const last = blocks.at(-1);
    const isNew =
      last?.kind !== "words" ||
      line.isAfterBlank ||
      isItem(line.words) ||
      isComplete(lines[i - 1]!.words) ||
      knownHeadingAt(text, line.start, line.end) !== null;
    if (isNew) blocks.push({ kind: "words", start: line.start, end: line.end });
    else last.end = line.end;
  });
  return blocks;
}

/** A line that isn't wrapped: it ends a sentence, or is a name alone on its line, shorter than a wrapped line is. */
function isComplete(words: string): boolean {
  const shortest = /\p{Script=Han}/u.test(words) ? SHORTEST_WRAPPED.han : SHORTEST_WRAPPED.latin;
  return ENDS_SENTENCE.test(words) || (words.length < shortest && !isItem(words));
}

function filledLines(text: string, stretch: TextSpan): Line[] {
  const lines: Line[] = [];
  let isAfterBlank = true;
  for (const line of linesOf(text, stretch)) {
    const span = trimmed(text, line);
    if (span) lines.push({ ...span, words: wordsOf(text, span), isAfterBlank });
    isAfterBlank = span === null;
  }
  return lines;
}

/**
 * The headings that a line consists of; null: it is none. A known or decorated heading needs no neighbour. A numbered
 * or free one needs a statement or another heading below it, and no open sentence above it.
 */
function headingLine(
  text: string,
  line: Line,
  above: Line | null,
  below: Line | null,
  next: Line | null,
): Heading[] | null {
  const { words } = line;
  if (words.length > LONGEST_HEADING_LINE || (isBulleted(words) && !leadsOtherBullets(words, below)))
    return null;
  const headings = headingsOf(text, line);
  if (!headings) return null;
  const isCertain = DECORATED.test(words) || headings.every((each) => !each.isFree && !isNumberedItem(words));
  if (isCertain) return headings;
  if (!below) return null;
  const isOpenAbove =
    above && !line.isAfterBlank && !ENDS_SENTENCE.test(above.words) && !isShort(above.words);
  const leadsOn = isBulleted(below.words) || (isItem(below.words) && !isSameStyle(words, below.words));
  if (leadsOn) return headings;
  if (isOpenAbove) return null;
  const isLastItem = above !== null && isSameStyle(words, above.words) && headingsOf(text, above) === null;
  const isListItem =
    isNumberedItem(words) &&
    ((isSameStyle(words, below.words) && !below.isAfterBlank) || (isLastItem && !line.isAfterBlank));
  const leadsToHeading =
    isShort(below.words) && next !== null && (isBulleted(next.words) || isShort(next.words));
  return !isListItem && (ENDS_SENTENCE.test(below.words) || leadsToHeading) ? headings : null;
}

/** `■ 增长` above `- …`: a bullet of another kind stands before a heading. */
const leadsOtherBullets = (words: string, below: Line | null) =>
  /^[■●⚫◆▪➢]/u.test(words) && below !== null && isBulleted(below.words) && below.words[0] !== words[0];

const isShort = (words: string) => words.length <= 60 && !ENDS_SENTENCE.test(words) && !isBulleted(words);

/** Whether two items are numbered alike: `1.` and `2.`, but not `1.` and `1.1`. */
function isSameStyle(a: string, b: string): boolean {
  const style = (words: string) =>
    /^(?:\*\*)?[（(]?(?:\d{1,2}(?:[.．]\d{1,2})*|[一二三四五六七八九十]{1,3})[.．、)）]?/u
      .exec(words)?.[0]
      .replace(/\d{1,2}/g, "0")
      .replace(/[一二三四五六七八九十]+/u, "一");
  const first = style(a);
  return first !== undefined && first === style(b);
}
