import { parseStamp } from "@/lib/domain/theme/call-day";
import type { TextSpan } from "@/lib/domain/report-text/types";
import { linesOf, trimmed, wordsOf } from "@/lib/domain/report-text/layout/spans";

export interface FrontMatter extends TextSpan {
  title: TextSpan | null;
  house: TextSpan | null;
  time: TextSpan | null;
}

const MOST_LINES = 60;
const FIELDS: readonly (readonly [keyof Omit<FrontMatter, keyof TextSpan>, RegExp])[] = [
  ["title", /^(?:title|标题)\s{0,4}[:：]\s{0,4}/iu],
  ["time", /^(?:publishedAt|published_at|published|date|time|发布时间|日期)\s{0,4}[:：]\s{0,4}/iu],
  ["house", /^(?:house|broker|institution|source|机构|来源)\s{0,4}[:：]\s{0,4}/iu],
];

/** The front matter at the beginning of a text: fields in YAML between two lines of `---`. Null: none. */
export function frontMatterIn(text: string, span: TextSpan, timeZone: string): FrontMatter | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 8_000));
  if (!/^\s{0,20}---[ \t]{0,20}\r?\n/u.test(head)) return null;
  const lines = linesOf(text, { start: span.start, end: span.start + head.length }).slice(0, MOST_LINES);
  const rules = lines.filter((line) => /^-{3}\s*$/u.test(wordsOf(text, line).trim()));
  const [first, last] = rules;
  if (!first || !last) return null;
  const found: FrontMatter = { start: first.start, end: last.end, title: null, house: null, time: null };
  for (const line of lines.filter((each) => each.start > first.start && each.end < last.start)) {
    for (const [field, form] of FIELDS) found[field] ??= valueIn(text, line, form);
  }
  if (found.time && !parseStamp(wordsOf(text, found.time), timeZone)) found.time = null;
  return found;
}

/** The value of a field without its quotation marks. */
function valueIn(text: string, line: TextSpan, form: RegExp): TextSpan | null {
  const span = trimmed(text, line);
  const name = span && form.exec(text.slice(span.start, span.end));
  if (!span || !name) return null;
  const value = trimmed(text, { start: span.start + name[0].length, end: span.end });
  if (!value) return null;
  const isQuoted = /^["'].{1,400}["']$/u.test(wordsOf(text, value));
  return isQuoted ? { start: value.start + 1, end: value.end - 1 } : value;
}
