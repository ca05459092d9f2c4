import type { TextSpan } from "@/lib/domain/report-text/types";

/** One item of a list with what stands in brackets behind it. */
export interface Item {
  head: TextSpan;
  /** The items in brackets: the segments of a sector. */
  inside: TextSpan[];
  /** Whether a code in brackets, or 【】 around it, tells a company. */
  isMarked: boolean;
}

const SEPARATOR = /[、/／]|】\s?(?=【)/gu;
/** Joins the last two items of a list; within an earlier item (空管与通感一体设备) it is part of a name. */
const CONJUNCTION = /(?<=[\p{Script=Han}A-Za-z）)])(?:以及|和|与|及)(?=[\p{Script=Han}A-Za-z])/gu;
const BRACKETED = /[（(][^（）()]{0,200}[）)]/gu;
const MOST_ITEMS = 40;

/** The items of a list; brackets behind an item hold a code or the segments of a sector. */
export function itemsIn(sentence: string, list: TextSpan): Item[] {
  return splitList(sentence, list).map((span) => {
    const words = sentence.slice(span.start, span.end);
    const bracket = /[（(](?<inside>[^（）()]{1,200})[）)]/u.exec(words);
    const inside = bracket?.groups?.["inside"] ?? "";
    const isMarked = /\d{4,6}/u.test(inside) || /^\s?【/u.test(words);
    const headEnd = bracket ? span.start + bracket.index : span.end;
    const insideSpan = { start: headEnd + 1, end: headEnd + 1 + inside.length };
    return {
      head: { start: span.start, end: headEnd },
      inside: bracket && !isMarked ? splitList(sentence, insideSpan) : [],
      isMarked,
    };
  });
}

/** The stretches between separators that no bracket holds. */
export function splitList(sentence: string, { start, end }: TextSpan): TextSpan[] {
  const words = withoutBrackets(sentence.slice(start, end));
  const listed = splitAt(words, SEPARATOR);
  const last = listed.pop() ?? { start: 0, end: words.length };
  const ends = splitAt(words.slice(last.start, last.end), CONJUNCTION).map((part) => ({
    start: part.start + last.start,
    end: part.end + last.start,
  }));
  return [...listed, ...(isOneName(ends) ? [last] : ends)].map((part) => ({
    start: part.start + start,
    end: part.end + start,
  }));
}

/** 瑱和医药 is one name: of two items one has a single character. */
const isOneName = (parts: readonly TextSpan[]) =>
  parts.some((part) => part.end - part.start === 1) && !parts.every((part) => part.end - part.start === 1);

/** The same words with what brackets hold blotted out, so that every offset stays. */
export const withoutBrackets = (words: string) =>
  words.replace(BRACKETED, (inside) => "）".repeat(inside.length));

function splitAt(words: string, separator: RegExp): TextSpan[] {
  const parts: TextSpan[] = [];
  let from = 0;
  for (const match of words.matchAll(separator)) {
    if (parts.length >= MOST_ITEMS) break;
    parts.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  return [...parts, { start: from, end: words.length }];
}
