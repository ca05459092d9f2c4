import { adviceOf } from "./advice/advice";
import { callDayIn } from "./frame/call-day";
import { framedBy } from "./frame/frame";
import { couldBeTitle, titleWords } from "./frame/title";
import { blocksIn } from "./layout/blocks";
import { atomsIn, headingAtom, type Atom } from "./layout/inline";
import { marksIn, type Mark } from "./layout/marks";
import { gapsBetween, linesOf, trimmed, wordsOf } from "./layout/spans";
import { bodyOf, type Body } from "./layout/statements";
import { tablesIn } from "./layout/tables";
import type { ReportDraft, TextSpan } from "./types";
import { warningsOf } from "./warnings";

/**
 * Reads one report's part of a text into a draft: first its frame (title, house, time) and its tables, then headings and
 * statements in what is left, then what its sentences say.
 */
export function readReport(text: string, part: TextSpan, timeZone: string): ReportDraft {
  const tables = tablesIn(text, part);
  const frame = framedBy(text, part, tables, timeZone);
  const atoms = atomsOf(text, gapsBetween(part, [...tables, ...frame.taken]));
  const titleHeading = frame.title ? null : titleAmong(text, atoms);
  const body = bodyOf(text, titleHeading ? atoms.filter((atom) => atom.start !== titleHeading.start) : atoms);
  const title = frame.title ?? titleHeading ?? titleAround(text, body);
  const words = title && titleWords(wordsOf(text, title));
  const advice = adviceOf(text, { ...body, title, tables });
  const { callDay, callDayReason } = callDayIn(frame.stamp, words);
  const draft: ReportDraft = {
    ...part,
    title: words,
    house: frame.house && wordsOf(text, frame.house),
    publishedAt: frame.time && wordsOf(text, frame.time),
    callDay,
    callDayReason,
    rating: advice.rating,
    sections: body.sections,
    claims: body.claims,
    recommendations: advice.recommendations,
    companies: advice.companies,
    furniture: { title, house: frame.house, time: frame.time },
    tables,
    warnings: [],
  };
  const remarks = {
    doubtful: body.doubtful,
    ratingOutside: advice.ratingOutside,
    openFigures: advice.openFigures,
    otherTimes: frame.otherTimes,
  };
  return { ...draft, warnings: warningsOf(text, draft, remarks) };
}

/** Headings, statements and loose words of the stretches between tables and furniture. */
function atomsOf(text: string, stretches: readonly TextSpan[]): Atom[] {
  return stretches.flatMap((stretch) => {
    const marks = marksIn(text.slice(stretch.start, stretch.end)).map((mark): Mark => ({
      ...mark,
      start: mark.start + stretch.start,
      end: mark.end + stretch.start,
    }));
    let next = 0;
    return blocksIn(text, stretch).flatMap((block): Atom[] => {
      if (block.kind === "heading") return block.headings.map(headingAtom);
      const first = next;
      while ((marks[next]?.start ?? Infinity) < block.end) next++;
      return atomsIn(text, block, marks.slice(first, next));
    });
  });
}

/** The title that has the form of a free heading: the first words of a report, with a known heading right below them. */
function titleAmong(text: string, atoms: readonly Atom[]): TextSpan | null {
  const [first, second] = atoms.filter((atom) => atom.kind !== "loose" || couldBeTitle(text, atom));
  if (first?.kind !== "heading" || second?.kind !== "heading") return null;
  const isAbove = first.heading.isFree && (!second.heading.isFree || first.heading.title.length > 12);
  return isAbove ? { start: first.start, end: first.end } : null;
}

/**
 * The title of a report without a time beside it: the first loose line above the body, or else the last one below it.
 * Words within the body are no title.
 */
function titleAround(text: string, { sections, claims, loose }: Body): TextSpan | null {
  const bodyStart = Math.min(sections[0]?.start ?? Infinity, claims[0]?.start ?? Infinity);
  const bodyEnd = Math.max(sections.at(-1)?.end ?? 0, claims.at(-1)?.end ?? 0);
  const lines = (span: TextSpan) => linesOf(text, span).flatMap((line) => trimmed(text, line) ?? []);
  const above = loose.filter((span) => span.end <= bodyStart).flatMap(lines);
  const below = loose.filter((span) => span.start >= bodyEnd).flatMap(lines);
  const isTitle = (span: TextSpan) => couldBeTitle(text, span);
  return above.find(isTitle) ?? below.findLast(isTitle) ?? null;
}
