import { STAMP_FORM } from "@/lib/domain/theme/call-day";
import { citationGroupsIn } from "./citations";
import type { TextSpan } from "./summary-types";

/** A part of a section's body with at most one statement, without surrounding spaces. */
export interface Chunk extends TextSpan {
  isBulleted: boolean;
  isCited: boolean;
}

/**
 * The bullets at a line's start. Fewer characters count as bullets inside a line, where a dash may be
 * punctuation.
 */
const LINE_BULLET = /^[ \t]*[-–—*•·●▪⚫■◆➢][ \t]+/u;
const INLINE_BULLET = /[ \t][-•●⚫][ \t]+(?=[\p{Lu}\p{Lo}\p{N}"“'‘(（*])/gu;
const ENDS_SENTENCE = /[.!?。！？;；\]］】]["”’)）]?\s*$/u;
/** An abbreviation such as `U.S.` doesn't end a sentence: `U.S. - China` is one phrase. */
const ENDS_ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}\.)+\s*$/u;
const STAMP_LINE = new RegExp(`^${STAMP_FORM.source}$`, "u");

/**
 * Splits a body (the text between two headings) into chunks: at every bullet, after every sentence that ends
 * with citations, at blank lines, after a line that ends with a full stop, and around a line that is only a
 * time (together with the title line above it). Any other line break is a wrapped line.
 */
export function chunksIn(text: string, body: TextSpan): Chunk[] {
  const cuts = new Set([body.start, body.end]);
  for (const cut of [...bulletCuts(text, body), ...citationCuts(text, body), ...lineCuts(text, body)])
    cuts.add(cut);
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(1).flatMap((end, i) => chunk(text, offsets[i] ?? end, end));
}

function chunk(text: string, from: number, to: number): Chunk[] {
  const slice = text.slice(from, to);
  const words = slice.trim();
  if (words === "") return [];
  const start = from + slice.indexOf(words);
  return [
    {
      start,
      end: start + words.length,
      isBulleted: LINE_BULLET.test(words),
      isCited: citationGroupsIn(words).length > 0,
    },
  ];
}

/** The sentence without its bullet. */
export function withoutBullet(words: string): string {
  return words.replace(LINE_BULLET, "");
}

function bulletCuts(text: string, body: TextSpan): number[] {
  const slice = text.slice(body.start, body.end);
  const inline = [...slice.matchAll(INLINE_BULLET)]
    .filter(({ index }) => {
      const before = slice.slice(Math.max(0, index - 40), index + 1);
      return before.trim() === "" || (ENDS_SENTENCE.test(before) && !ENDS_ABBREVIATION.test(before));
    })
    .map(({ index }) => body.start + index + 1);
  const lines = linesOf(text, body).filter((line) => LINE_BULLET.test(text.slice(line.start, line.end)));
  return [...inline, ...lines.map((line) => line.start)];
}

/**
 * The ends of cited sentences: `A [3]. B` and `A. [3] B` end after the full stop or the citation, whichever
 * is last; `A [3], and B` goes on.
 */
function citationCuts(text: string, body: TextSpan): number[] {
  const slice = text.slice(body.start, body.end);
  return citationGroupsIn(slice).flatMap(({ start, end }) => {
    const stop = /^\s*[.。;；!！?？](?!\d)/u.exec(slice.slice(end, end + 20));
    if (stop) return [body.start + end + stop[0].length];
    const isStopped = /[.!?。！？]["”’)）]?\s*$/u.test(slice.slice(Math.max(0, start - 20), start));
    return isStopped || /^[ \t]*\r?(?:\n|$)/.test(slice.slice(end, end + 200)) ? [body.start + end] : [];
  });
}

function lineCuts(text: string, body: TextSpan): number[] {
  const lines = linesOf(text, body);
  const words = lines.map((line) => text.slice(line.start, line.end).trim());
  const isStamp = words.map((line) => STAMP_LINE.test(line));
  const stampsBelow = isAboveStamp(words, isStamp);
  return lines.flatMap((line, i) => {
    const above = words[i - 1];
    if (above === undefined) return [];
    const isBoundary =
      above === "" || ENDS_SENTENCE.test(above) || isStamp[i - 1] || isStamp[i] || stampsBelow[i];
    return isBoundary ? [line.start] : [];
  });
}

/** For each line, whether the next line that isn't blank is a time: such a line may be the title. */
function isAboveStamp(words: string[], isStamp: boolean[]): boolean[] {
  const above: boolean[] = [];
  let isStampNext = false;
  for (let i = words.length - 1; i >= 0; i--) {
    above[i] = isStampNext;
    if (words[i] !== "") isStampNext = isStamp[i] === true;
  }
  return above;
}

function linesOf(text: string, body: TextSpan): TextSpan[] {
  const lines: TextSpan[] = [];
  for (let start = body.start; start <= body.end;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > body.end ? body.end : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
