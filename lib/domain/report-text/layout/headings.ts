import type { SectionKind, TextSpan } from "@/lib/domain/report-text/types";
import { headingForm } from "./free-headings";
import { knownPhraseAt } from "./known-headings";
import { headingNumberAt } from "./numbered-headings";
import { isRatingWords } from "./rating-line";
import { trimmed } from "./spans";

/** A heading of a report. The span covers its decoration (`###`, `**`) and its colon. */
export interface Heading extends TextSpan {
  kind: SectionKind;
  /** As printed, without decoration. */
  heading: string;
  /** Without its number. */
  title: string;
  ordinal: number | null;
  /** Whether the phrase, the number or the decoration says that it is a heading; a free one is told by its form. */
  isFree: boolean;
  isDoubtful: boolean;
}

/** The title behind `Section 1:` may be empty or have any form without marks and a stop. */
const AFTER_WORD = /^[^[\]［］【】。；;!！]{0,90}(?<![.])$/u;
const DECORATION_BEFORE = /(?:\s|#|\*|_|>|【|[■●⚫◆▪➢§]){1,40}/uy;
const DECORATION_BEHIND = /(?:\*{1,3}|_{1,3}|】|[:：]|#|\s(?=[*_:：#】])){1,12}/uy;

/** How far a regular expression with flag `y` matches from `at`; `at` where it doesn't. */
function skip(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}

/**
 * The headings that a stretch consists of, in order: `Summary by Sections Stage One: Destocking` holds two, so does
 * `1. Channel Checks 1.1 Energy Drinks`. Null: something in it is no heading.
 */
export function headingsOf(text: string, span: TextSpan): Heading[] | null {
  const headings: Heading[] = [];
  let at = span.start;
  for (;;) {
    const start = skip(/\s{1,40}/uy, text, at);
    if (start >= span.end) return headings.length > 0 ? headings : null;
    const heading = headingAt(
      text,
      start,
      span.end,
      headings.at(-1)?.kind === "summary" ||
        headings.length === 0 ||
        HAN_BREAK.test(text.slice(start - 4, start + 3)),
    );
    if (!heading) return null;
    headings.push(heading);
    at = heading.end;
  }
}

/** The known heading at the beginning of a stretch, with its decoration and colon; null: none. */
export function knownHeadingAt(text: string, at: number, end: number): Heading | null {
  const start = Math.min(skip(DECORATION_BEFORE, text, at), end);
  const number = headingNumberAt(text, start);
  const phraseAt = number ? skip(/\s{1,8}/uy, text, start + number.length) : start;
  const known = knownPhraseAt(text, phraseAt);
  const phraseEnd = phraseAt + (known?.length ?? 0);
  if (!known || phraseEnd > end) return null;
  return {
    kind: known.kind,
    heading: text.slice(start, phraseEnd),
    title: text.slice(phraseAt, phraseEnd),
    ordinal: number?.ordinal ?? null,
    start: at,
    end: Math.min(skip(DECORATION_BEHIND, text, phraseEnd), end),
    isFree: false,
    isDoubtful: false,
  };
}

/** The heading at `start`: a known one, a numbered one, or, up to the end of the stretch, a free one. */
function headingAt(text: string, start: number, end: number, mayBeFree: boolean): Heading | null {
  const known = knownHeadingAt(text, start, end);
  if (known && (known.kind === "summary" || mayStandBefore(text, known.end, end))) return known;
  if (known?.kind === "rating" && isRatingWords(text.slice(known.end, end))) return null;
  const wordsAt = Math.min(skip(DECORATION_BEFORE, text, start), end);
  const number = headingNumberAt(text, wordsAt);
  if (!number && !mayBeFree) return null;
  const titleAt = number ? skip(/\s{1,8}/uy, text, wordsAt + number.length) : wordsAt;
  const titleEnd = number ? endOfTitle(text, titleAt, end) : endOfHan(text, titleAt, end);
  const title = trimmed(text, { start: titleAt, end: titleEnd });
  const words = title ? text.slice(title.start, title.end).replace(/(?:\*|_|】|\s|[:：#])+$/u, "") : "";
  const form = number?.hasWord && AFTER_WORD.test(words) ? "sure" : headingForm(words);
  if (form === null) return null;
  const shownEnd = words === "" ? wordsAt + (number?.length ?? 0) : titleAt + words.length;
  return {
    kind: "section",
    heading: text.slice(wordsAt, shownEnd).replace(/[\s:：.、]+$/u, ""),
    title: words || text.slice(wordsAt, shownEnd).replace(/[\s:：.、]+$/u, ""),
    ordinal: number?.ordinal ?? null,
    start,
    end: Math.min(skip(DECORATION_BEHIND, text, shownEnd), end),
    isFree: !number,
    isDoubtful: form === "doubtful" && !number,
  };
}

/** Whether nothing or another known or numbered heading follows a known one, so that the two aren't one free heading. */
function mayStandBefore(text: string, at: number, end: number): boolean {
  const next = skip(DECORATION_BEFORE, text, at);
  return (
    next >= end ||
    knownPhraseAt(text, next) !== null ||
    headingNumberAt(text, next) !== null ||
    HAN_BREAK.test(text.slice(at - 3, at + 4))
  );
}

/** A space between Chinese words, of three characters at least, parts two headings: 核心观点 白酒板块. */
const HAN_BREAK = /^[\p{Script=Han}）)]{3}\s\p{Script=Han}{3}/u;

/** The end of a free heading: the space before another Chinese one, or `end`. */
function endOfHan(text: string, from: number, end: number): number {
  for (let at = from + 3; at + 3 < end; at++) if (HAN_BREAK.test(text.slice(at - 3, at + 4))) return at;
  return end;
}

/** The title of a numbered heading ends where the next number or summary heading begins. */
function endOfTitle(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 200);
  for (let at = from + 1; at < limit; at++) {
    if (!/\s/u.test(text[at - 1] ?? "") || /\s/u.test(text[at] ?? "")) continue;
    const number = headingNumberAt(text, at);
    if (number && /[\s\p{Lo}]/u.test(text[at + number.length] ?? " ")) return at;
    if (knownPhraseAt(text, at)?.kind === "summary") return at;
  }
  return end;
}
