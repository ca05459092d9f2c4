import type { TextSpan } from "@/lib/domain/report-text/types";
import { isUnstated } from "@/lib/domain/report-text/unstated";
import { bulletsIn, isItem, isBulleted } from "./bullets";
import { knownPhraseAtEnd } from "./known-headings";
import { headingsOf, knownHeadingAt, type Heading } from "./headings";
import { leadingHeadings } from "./leading-headings";
import { markGroups, type Mark } from "./marks";
import { trimmed } from "./spans";

/** A part of a report's body: a heading, a statement, or loose words that are neither. */
export type Atom =
  | (TextSpan & { kind: "heading"; heading: Heading })
  | (TextSpan & { kind: "statement"; isCited: boolean })
  | (TextSpan & { kind: "loose" });

export const headingAtom = (heading: Heading): Atom => ({
  ...{ kind: "heading", heading, start: heading.start, end: heading.end },
});

/** A rating that isn't stated may stand without a bullet, between headings: `投资评级 未提及 核心观点 - …`. */
function headingOrUnstated(heading: Heading, before: Heading | undefined): Atom {
  return before?.kind === "rating" && isUnstated(heading.title)
    ? { kind: "statement", isCited: false, start: heading.start, end: heading.end }
    : headingAtom(heading);
}

/** No heading is longer, with its neighbours and decoration. */
const LONGEST_WINDOW = 240;
/** A stop that may end a statement, with its quotation mark; those of `U.S.`, `vs.` and `1. ` don't. */
const STOP =
  /[。！？]["”’」）)]?|(?<!(?:^|[\s(])(?:(?:\p{Lu}\.)*\p{Lu}|\d{1,2})|\bvs|\bNo|\bSt|\bapprox)[.!?]["”’)]?(?=\s|$|[-−])/gu;
const LEAD_IN = /^[^[\]［］【】]{4,200}?[:：]\s{0,4}(?=(?:1\s?[.)、）]|[（(]1[)）]|①)\s?)/u;
/** The same before bullets: `The report lists several companies, including: - A [3]. - B [4]`. */
const BULLET_LEAD_IN =
  /^[^[\]［］【】]{4,200}?(?:\b(?:includ(?:e|es|ing)|following|as\sfollows|namely|are)|包括|如下|分别为)\s?[:：]\s{0,4}(?=[-–•*]\s)/u;
const NEXT_BULLET = /^\s{0,4}[-–•*]\s/u;
const SECOND_ITEM = /^\s{0,4}(?:2\s?[.)、）]|[（(]2[)）]|②)/u;
/** The first character of a sentence. */
const SENTENCE_STARTS = /^\s{0,8}(?:\*\*|__)?["“‘'(（《【]?[\p{Lu}\p{Lo}\d]/u;

/**
 * Splits a block, in which wrapped lines are already joined, into headings, statements and loose words. A statement
 * never reaches over a mark that a bullet follows: words between the mark and the bullet are headings or, in doubt,
 * loose. A dash behind other words is punctuation. Source: grammar page, "Boundaries in a one-line text".
 */
export function atomsIn(text: string, block: TextSpan, marks: readonly Mark[]): Atom[] {
  const closings = closingsIn(text, block, marks);
  const atoms: Atom[] = [];
  let from = block.start;
  let nextClosing = 0;
  const endUnit = (to: number) => atoms.push(...statementsIn(text, { start: from, end: to }, closings));
  for (const bullet of bulletsIn(text, block)) {
    let closed: number | null = null;
    while ((closings[nextClosing] ?? Infinity) <= bullet.start) {
      const closing = closings[nextClosing++]!;
      if (closing > from) closed = closing;
    }
    const isUnitOpen = isBulleted(text.slice(from, from + 8));
    const stop = lastStop(text, Math.max(from, closed ?? 0, bullet.start - LONGEST_WINDOW), bullet.start);
    const boundary = stop ?? closed ?? (isUnitOpen ? null : from);
    if (boundary === null || bullet.start - boundary > LONGEST_WINDOW) {
      if (closed !== null && SENTENCE_STARTS.test(text.slice(bullet.end, bullet.end + 12))) {
        endUnit(closed);
        atoms.push(...looseIn(text, { start: closed, end: bullet.start }));
        from = bullet.start;
      } else from = cutAtKnown(text, from, bullet, atoms, endUnit) ?? from;
      continue;
    }
    const between = { start: boundary, end: bullet.start };
    const startsSentence = SENTENCE_STARTS.test(text.slice(bullet.end, bullet.end + 12));
    if (!trimmed(text, between)) {
      endUnit(boundary);
      from = bullet.start;
      continue;
    }
    const headings = startsSentence || closed !== null ? headingsOf(text, between) : null;
    if (headings && startsSentence && !(stop !== null && headings.some((each) => each.isDoubtful))) {
      endUnit(boundary);
      atoms.push(...headings.map((heading, i) => headingOrUnstated(heading, headings[i - 1])));
      from = bullet.start;
    } else if (closed !== null && stop === null && startsSentence) {
      endUnit(closed);
      atoms.push(...looseIn(text, between));
      from = bullet.start;
    } else from = cutAtKnown(text, from, bullet, atoms, endUnit) ?? from;
  }
  endUnit(block.end);
  return atoms;
}

/** A known heading right before a bullet ends the statement even where nothing else does. */
function cutAtKnown(
  text: string,
  from: number,
  bullet: TextSpan,
  atoms: Atom[],
  endUnit: (to: number) => void,
): number | null {
  if (!SENTENCE_STARTS.test(text.slice(bullet.end, bullet.end + 12))) return null;
  const windowStart = Math.max(from, bullet.start - LONGEST_WINDOW);
  const words = text.slice(windowStart, bullet.start).trimEnd();
  const at = knownPhraseAtEnd(words);
  if (at === null || /\b(?:the|a|an|its|this|of|in|for|to|with|and|or)\s+$/iu.test(words.slice(0, at)))
    return null;
  const heading = knownHeadingAt(text, windowStart + at, bullet.start);
  if (!heading) return null;
  endUnit(heading.start);
  atoms.push(headingAtom(heading));
  return bullet.start;
}

/** The end of the last stop between two offsets; null: none. */
function lastStop(text: string, from: number, to: number): number | null {
  const last = [...text.slice(from, to).matchAll(STOP)].at(-1);
  return last ? from + last.index + last[0].length : null;
}

/**
 * The ends of marks that close a statement, with the stop behind them. A mark within a sentence (`A rises [3], and B
 * falls [4]`) closes none.
 */
function closingsIn(text: string, block: TextSpan, marks: readonly Mark[]): number[] {
  return markGroups(text, marks).flatMap(({ start, end }) => {
    const behind = text.slice(end, Math.min(block.end, end + 24));
    const stop = /^\s{0,8}[.。;；!！?？](?!\d)/u.exec(behind);
    if (stop) return [end + stop[0].length];
    const isStopped = /[.!?。！？；]["”’)）]?\s{0,8}$/u.test(
      text.slice(Math.max(block.start, start - 12), start),
    );
    const isLast = behind.trim() === "" || /^[^\S\n]{0,8}\r?\n/u.test(behind);
    const isBulletNext = /^\s{0,8}(?:[-–—•●⚫■−](?:\s|\p{L})|\*\s)/u.test(behind);
    const startsNext = /^\s{1,8}(?:\*\*|#|__)?["“‘'(（《【]?[\p{Lu}\p{Lo}\d]/u.test(behind);
    return isStopped || isLast || isBulletNext || startsNext ? [end] : [];
  });
}

/** The statements of a stretch without bullets inside, each up to a closing mark; a heading with a colon may lead. */
function statementsIn(text: string, unit: TextSpan, closings: readonly number[]): Atom[] {
  const within = closings.slice(lowerBound(closings, unit.start + 1), lowerBound(closings, unit.end + 1));
  let from = unit.start;
  return [...within, unit.end].flatMap((to, i) => {
    const whole = trimmed(text, { start: from, end: to });
    const leadIn = whole && i < within.length ? leadInOf(text, whole, to) : null;
    const part = leadIn && whole ? trimmed(text, { start: leadIn.end, end: whole.end }) : whole;
    const isCited = to <= unit.end && within.includes(to);
    from = to;
    if (!part) return [];
    const leads = leadingHeadings(text, part);
    const rest = trimmed(text, { start: leads.at(-1)?.end ?? part.start, end: part.end });
    const atoms: Atom[] = [
      ...(leadIn ? [{ kind: "loose" as const, ...leadIn }] : []),
      ...leads.map(headingAtom),
    ];
    if (!rest) return atoms;
    const isStatement = isCited || isItem(text.slice(rest.start, rest.start + 48));
    return [
      ...atoms,
      isStatement ? { kind: "statement" as const, isCited, ...rest } : { kind: "loose" as const, ...rest },
    ];
  });
}

/**
 * The words before the first of several numbered statements: `The report suggests focusing on: ` before `1. A [3]. 2. B
 * [4].` Null: the numbers stand within one statement.
 */
function leadInOf(text: string, part: TextSpan, to: number): TextSpan | null {
  const words = text.slice(part.start, Math.min(part.end, part.start + LONGEST_WINDOW));
  const numbered = LEAD_IN.exec(words);
  const match = numbered ?? BULLET_LEAD_IN.exec(words);
  const isContinued = match && (numbered ? SECOND_ITEM : NEXT_BULLET).test(text.slice(to, to + 12));
  return isContinued ? trimmed(text, { start: part.start, end: part.start + match[0].length }) : null;
}

function looseIn(text: string, span: TextSpan): Atom[] {
  const words = trimmed(text, span);
  return words ? [{ kind: "loose", ...words }] : [];
}

/** The index of the first offset that isn't below `offset`. */
function lowerBound(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
