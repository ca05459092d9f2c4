import type { TextSpan } from "@/lib/domain/report-text/types";

/** Bullets at the beginning of a line. A hyphen before a digit is a minus, an asterisk without a space is emphasis. */
const AT_LINE_START = /^\s{0,40}(?:[-–—−](?=\s|[^\s\d\-–—−])|\*(?=\s)|[•·●▪⚫■◆➢○◇►▶√✓]|>\s?[-•])\s{0,20}/u;
/** The number of an item: `1.`, `2)`, `3、`, `（1）`, `①`. */
const ITEM_NUMBER = /^\s{0,40}(?:\*\*)?(?:\d{1,2}(?:[.．](?!\d)|[、)）])|[（(]\d{1,2}[）)]|[①-⑳])\s{0,20}/u;
/** A dash or dot inside a line that may be a bullet; what stands before it decides. */
const INSIDE = /(?<=[\s.。!！?？\]］】*:：])[-–—•●⚫■◆➢](?=\s)|(?<=[\s。\]］】])\*(?=\s)|−(?=\s?[\p{L}“"])/gu;

/** Whether a line begins with a bullet or with the number of an item. */
export const isItem = (line: string) => AT_LINE_START.test(line) || ITEM_NUMBER.test(line);
export const isBulleted = (line: string) => AT_LINE_START.test(line);
export const isNumberedItem = (line: string) => ITEM_NUMBER.test(line);

/** The sentence without its bullet and its item number: `- 1. A` → `A`. */
export function withoutBullet(words: string): string {
  return words.replace(AT_LINE_START, "").replace(ITEM_NUMBER, "");
}

/**
 * The places inside a span where a bullet may stand. No hyphen between digits is one (`2024 - 2026`), none before a
 * decimal or a percentage (` - 0.4%`), none between capitals with stops (`U.S. - China`). Source: grammar page,
 * "Boundaries in a one-line text".
 */
export function bulletsIn(text: string, { start, end }: TextSpan): TextSpan[] {
  const slice = text.slice(start, end);
  return [...slice.matchAll(INSIDE)]
    .filter(({ index }) => {
      const before = slice.slice(Math.max(0, index - 12), index);
      const behind = slice.slice(index + 1, index + 13);
      const isRange = /\d\s{1,3}$/u.test(before) && /^\s{1,3}\d/u.test(behind);
      const isNegative =
        /[^\s\]］】.。]\s{1,3}$/u.test(before) && /^\s{1,3}\d+(?:\.\d+)?\s?[%％]/u.test(behind);
      const isAbbreviation = /(?:^|[\s(])(?:\p{Lu}\.){1,4}\s{1,3}$/u.test(before);
      return !isRange && !isNegative && !isAbbreviation;
    })
    .map(({ index }) => ({ start: start + index, end: start + index + 1 }));
}
