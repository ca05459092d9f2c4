import type { SectionKind, TextSpan } from "./summary-types";

export interface Heading extends TextSpan {
  kind: SectionKind;
  heading: string;
  title: string;
  ordinal: number | null;
}

/**
 * Headings that are fixed phrases. The spaces between their words may be missing: `SummarybySections`. A new
 * phrase is a new row.
 */
const NAMED: readonly (readonly [SectionKind, string])[] = [
  ["rating", String.raw`(?:Report\s*)?(?:Industry\s*)?Investment\s*Ratings?|Industry\s*Ratings?`],
  ["insights", String.raw`Core\s*(?:Insight|Viewpoint|View|Opinion|Point)s?`],
  ["insights", String.raw`Key\s*(?:Point|Insight|Takeaway|Finding)s?`],
  ["summary", String.raw`Summary\s*by\s*Sections?`],
  ["section", String.raw`Risk\s*(?:Factor|Warning)s?|Investment\s*(?:Recommendation|Suggestion)s?`],
];

const ORDINALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Numbered headings: `Section 1: Title`, `Group 2. Title`, `Stage One: Title`. */
const NUMBERED = String.raw`(?:Section|Group|Part|Chapter|Stage)\s*(?<ordinal>\d{1,2}|${ORDINALS.join("|")})\s*[:：.、]`;

/**
 * The title of a numbered heading ends at the first bullet or at the end of its line, and contains no
 * citation.
 */
const TITLE = /[ \t]*(?:\*\*)?[ \t]*([^\n[［【]{0,160}?)(?=\s*\*\*|\s+[-•●⚫]\s|\s*\n|\s*$)/uy;

const ANY = new RegExp(
  [...NAMED.map(([, form], row) => `(?<named${row}>${form})`), NUMBERED].join("|"),
  "giu",
);
const DECORATION = /(?:#{1,6}[ \t]+)?(?:\*\*|__)?$/;
const SENTENCE_ENDS = /[.!?。！？;；\]］】]["”’)）]?$/;
/** A named heading stands alone on its line, or is followed by a colon or a bullet. */
const NAMED_ENDS = /(?:\*\*|__)?(?:[ \t]*[:：](?:\*\*|__)?|(?=\s*$|[ \t]*\r?\n|\s+[-•●⚫]\s))/uy;

/**
 * Finds the headings of a summary, in order. A phrase is a heading if a sentence could begin there (at a
 * line's start, after a full stop or a citation, after another heading) and if a bullet, a line break, a
 * colon or another heading follows.
 */
export function headingsIn(text: string): Heading[] {
  const headings: Heading[] = [];
  for (const match of text.matchAll(ANY)) {
    const previousEnd = headings.at(-1)?.end ?? 0;
    const first = match[0].charAt(0);
    if (match.index < previousEnd || first !== first.toUpperCase()) continue;
    const start = startOfHeading(text, match.index, previousEnd);
    if (start === null) continue;
    const heading = match.groups?.["ordinal"] ? numbered(text, start, match) : named(text, start, match);
    if (heading) headings.push(heading);
  }
  return headings;
}

/** The number of characters before a heading that decide whether a sentence could begin there. */
const LOOK_BACK = 60;

/** The start of a heading, including `###` or `**`; null if no heading can begin there. */
function startOfHeading(text: string, index: number, previousEnd: number): number | null {
  const from = Math.max(previousEnd, index - LOOK_BACK);
  const sliced = text.slice(from, index);
  const line = sliced.slice(sliced.lastIndexOf("\n") + 1);
  const undecorated = line.replace(DECORATION, "");
  const canBegin = undecorated.trim() === "" || SENTENCE_ENDS.test(undecorated.trimEnd());
  return canBegin ? index - line.length + undecorated.length : null;
}

function named(text: string, start: number, match: RegExpExecArray): Heading | null {
  const row = NAMED.findIndex((_, index) => match.groups?.[`named${index}`] !== undefined);
  const kind = NAMED[row]?.[0];
  const phraseEnd = match.index + match[0].length;
  const end = endOf(NAMED_ENDS, text, phraseEnd) ?? (isHeadingNext(text, phraseEnd) ? phraseEnd : null);
  if (!kind || end === null) return null;
  return { kind, heading: match[0], title: match[0], ordinal: null, start, end };
}

function numbered(text: string, start: number, match: RegExpExecArray): Heading {
  const phraseEnd = match.index + match[0].length;
  TITLE.lastIndex = phraseEnd;
  const found = TITLE.exec(text);
  const title = found?.[1]?.trim() ?? "";
  const titleEnd = found && title ? phraseEnd + found[0].trimEnd().length : phraseEnd;
  const end = text.startsWith("**", titleEnd) ? titleEnd + 2 : titleEnd;
  const heading = text.slice(match.index, titleEnd).replaceAll("**", "");
  return { kind: "section", heading, title, ordinal: ordinalOf(match.groups?.["ordinal"] ?? ""), start, end };
}

function ordinalOf(word: string): number {
  return /\d/.test(word) ? Number(word) : ORDINALS.indexOf(word.toLowerCase()) + 1;
}

function endOf(form: RegExp, text: string, from: number): number | null {
  form.lastIndex = from;
  return form.test(text) ? form.lastIndex : null;
}

const NEXT = new RegExp(
  String.raw`\s+(?:\*\*)?(?:${[...NAMED.map(([, form]) => form), NUMBERED].join("|")})`,
  "iuy",
);

function isHeadingNext(text: string, from: number): boolean {
  return endOf(NEXT, text, from) !== null;
}
