import type { TextSpan } from "@/lib/domain/report-text/types";

/** One pair of citation brackets: `[3]`, `[3-5]`, `【20，22】`, `[序号3]`. */
export interface Mark extends TextSpan {
  /** The numbers in the order printed; a range is written out. */
  pages: number[];
  /** Whether the numbers are ordinals of quotations rather than pages: `[序号3]`, `[page::0]`. */
  isOrdinal: boolean;
}

/** One to three digits: four are a year. */
const NUMBERS = String.raw`\d{1,3}(?:\s?[-–—~,，、;；至]\s?\d{1,3}){0,40}`;
/** `序号` and `page::` stand before ordinals; `P`, `p.` and `第…页` before and around pages. */
const MARK = String.raw`[[［【]\s?(?<ordinal>序号\s?|page::\s?)?(?:第|[Pp]age\s|[Pp]\.?\s?)?(?<numbers>${NUMBERS})\s?页?\s?[\]］】]`;
/** A bounded number of spaces, so that a page of only spaces is read in linear time. */
const BEFORE = String.raw`[^\S\n]{0,8}`;
const LONGEST_RANGE = 100;

/** The citation marks of a text, in order. Source: grammar page, "Marks". */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(new RegExp(MARK, "gu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    pages: numbersIn(match.groups?.["numbers"] ?? ""),
    isOrdinal: match.groups?.["ordinal"] !== undefined,
  }));
}

function numbersIn(printed: string): number[] {
  return printed.split(/[,，、;；]/u).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[-–—~至]/u).map(Number);
    const isRange = last > first && last - first < LONGEST_RANGE;
    return isRange
      ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
      : [...new Set([first, last])];
  });
}

/** Neighbouring marks as one: `[3][4]` and `[3], [4]`. */
export function markGroups(text: string, marks: readonly Mark[]): TextSpan[] {
  const groups: TextSpan[] = [];
  for (const { start, end } of marks) {
    const last = groups.at(-1);
    const isNext = last && start - last.end <= 8 && /^[\s,，、]*$/u.test(text.slice(last.end, start));
    if (isNext) last.end = end;
    else groups.push({ start, end });
  }
  return groups;
}

/** The text with spaces in the place of its marks, so that every offset stays. */
export function blankMarks(text: string): string {
  return text.replace(new RegExp(MARK, "gu"), (mark) => " ".repeat(mark.length));
}

/**
 * A sentence without its marks and the spaces before them. Of full stops on both sides of its last marks the first is
 * kept: `A rises. [3].` → `A rises.`
 */
export function withoutMarks(sentence: string): string {
  const group = String.raw`${MARK.replace(/\?<\w+>/g, "?:")}`;
  const stopped = new RegExp(String.raw`([.!?。！？])\s{0,8}((?:${group}\s{0,8}){1,20})[.。]$`, "u");
  return sentence
    .trim()
    .replace(stopped, "$1")
    .replace(new RegExp(`${BEFORE}${MARK}`, "gu"), "")
    .trim();
}
