import { isBulleted, isItem } from "@/lib/domain/report-text/layout/bullets";
import { knownHeadingAt } from "@/lib/domain/report-text/layout/headings";
import { marksIn } from "@/lib/domain/report-text/layout/marks";
import { trimmed, wordsOf } from "@/lib/domain/report-text/layout/spans";
import type { TextSpan } from "@/lib/domain/report-text/types";
import { isHouse } from "./house";

const LONGEST_TITLE = 160;
const WINDOW = 320;
/** Words of the site around a report. Source: grammar page, "Frame". */
const SITE_WORDS = /^(?:workflow|icon|search documents|搜索文档|首页|登录|注册|下载|分享|收藏)$/iu;
/** The end of a statement inside a line; a stop without a space behind it (`2025.6.18`) is none. */
const STATEMENT_END = /(?:[\]］】]\s{0,4}[.。;；]?|[。！]|[.!]\s)\s{0,8}/gu;

/** Whether words that stand by themselves can be a report's title: one short line, no statement, no heading, no house. */
export function couldBeTitle(text: string, span: TextSpan): boolean {
  const words = titleWords(wordsOf(text, span));
  if (words.length > LONGEST_TITLE || words.includes("\n") || !/\p{L}{2}/u.test(words)) return false;
  if (isBulleted(words) || marksIn(words).length > 0 || /[.。;；:：,，]$/u.test(words)) return false;
  if (SITE_WORDS.test(words) || isHouse(words) || /^[|<>]/u.test(words) || /^-{3}/u.test(words)) return false;
  const known = knownHeadingAt(text, span.start, span.end);
  return known === null;
}

/** The printed title without the signs of markdown around it: `# A`, `**A**`. */
export const titleWords = (words: string) => words.replace(/^(?:[#\s]|\*\*)+|(?:\s|\*\*)+$/gu, "");

/** The words behind the last statement of a line, where a pasted text has its title; null: none. */
export function looseTail(text: string, line: TextSpan): TextSpan | null {
  const start = Math.max(line.start, line.end - WINDOW);
  const window = text.slice(start, line.end);
  const last = [...window.matchAll(STATEMENT_END)].at(-1);
  const isStatement = start > line.start || isItem(window) || marksIn(window).length > 0;
  if (!last) return start > line.start ? null : trimmed(text, line);
  return isStatement
    ? trimmed(text, { start: start + last.index + last[0].length, end: line.end })
    : trimmed(text, line);
}
