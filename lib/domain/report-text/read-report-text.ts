import { HOUSE_TIME_ZONE } from "@/lib/domain/theme/call-day";
import { chunksIn, withoutBullet, type Chunk } from "./chunks";
import { pagesIn, withoutCitations } from "./citations";
import { furnitureIn } from "./furniture";
import { headingsIn, type Heading } from "./headings";
import { piecesOf } from "./summary-pieces";
import { recommendationsIn } from "./recommendations";
import type {
  DraftClaim,
  DraftSection,
  DraftWarning,
  ReportDraft,
  SectionKind,
  TextSpan,
} from "./summary-types";

export const LONGEST_REPORT = 200_000;

export type ReportTextVerdict =
  | { ok: true; draft: ReportDraft }
  | { ok: false; code: "empty_text" | "not_a_report" | "too_long"; detail?: NotAReport };

/**
 * The reason why a text is no report: it has no known heading, no statement under its headings, or neither a
 * rating nor sections.
 */
export type NotAReport = "no_headings" | "no_statements" | "no_rating";

/**
 * Reads the text of a report's summary into a draft: sections, cited statements verbatim with their pages,
 * the recommended sectors with their subthemes, the title and the time. No word is dropped: unrecognised text
 * becomes an `unplaced` piece with a warning, and the joined pieces equal the text.
 * `timeZone` gives the call day and is the house's time zone by default. Expected failures are codes:
 * `empty_text`, `too_long` (over `LONGEST_REPORT` characters), `not_a_report` with the reason. Source:
 * formats, "Report texts: the summary grammar".
 */
export function readReportText(text: string, timeZone: string = HOUSE_TIME_ZONE): ReportTextVerdict {
  if (text.trim() === "") return { ok: false, code: "empty_text" };
  if (text.length > LONGEST_REPORT) return { ok: false, code: "too_long" };
  const headings = headingsIn(text);
  if (headings.length === 0) return { ok: false, code: "not_a_report", detail: "no_headings" };
  const { claims, leftovers } = readBodies(text, headings);
  const sections = headings.map((heading, index) => sectionOf(heading, claims, index));
  const missing = whatIsMissing(sections, claims);
  if (missing) return { ok: false, code: "not_a_report", detail: missing };
  return { ok: true, draft: draftOf(text, { headings, sections, claims, leftovers }, timeZone) };
}

interface Reading {
  headings: Heading[];
  sections: DraftSection[];
  claims: DraftClaim[];
  leftovers: TextSpan[];
}

function readBodies(text: string, headings: Heading[]) {
  const claims: DraftClaim[] = [];
  const leftovers: TextSpan[] = chunksIn(text, { start: 0, end: headings[0]?.start ?? 0 });
  headings.forEach((heading, section) => {
    const body = { start: heading.end, end: headings[section + 1]?.start ?? text.length };
    chunksIn(text, body).forEach((chunk, position) => {
      const claim = claimOf(text, chunk, position, heading.kind, section);
      if (claim) claims.push(claim);
      else leftovers.push({ start: chunk.start, end: chunk.end });
    });
  });
  return { claims, leftovers };
}

const CLAIM_KINDS: Record<SectionKind, DraftClaim["kind"]> = {
  rating: "rating",
  insights: "insight",
  summary: "statement",
  section: "statement",
};

/**
 * The statement in a chunk; a chunk is a statement if it begins with a bullet, ends with a citation, or is
 * the sentence right after its heading.
 */
function claimOf(
  text: string,
  chunk: Chunk,
  position: number,
  kind: SectionKind,
  section: number,
): DraftClaim | null {
  const verbatim = text.slice(chunk.start, chunk.end);
  const isFirstSentence = position === 0 && /[.!?。！？]["”’]?$/u.test(verbatim);
  const sentence = withoutCitations(withoutBullet(verbatim));
  if (!(chunk.isBulleted || chunk.isCited || isFirstSentence) || !/[\p{L}\p{N}]/u.test(sentence)) return null;
  const { start, end } = chunk;
  return { text: sentence, verbatim, start, end, pages: pagesIn(verbatim), kind: CLAIM_KINDS[kind], section };
}

function sectionOf(heading: Heading, claims: DraftClaim[], index: number): DraftSection {
  const last = claims.findLast((claim) => claim.section === index);
  const { kind, title, ordinal, start } = heading;
  return { heading: heading.heading, title, kind, ordinal, start, end: last?.end ?? heading.end };
}

/**
 * The reason why sections and statements make no report; null if they make one. A report has a rating or
 * cited sections; a news item of the same website has one `Core Viewpoint` and no rating.
 */
function whatIsMissing(sections: DraftSection[], claims: DraftClaim[]): NotAReport | null {
  if (claims.length === 0) return "no_statements";
  const isCited = claims.some((claim) => claim.pages.length > 0);
  const hasRating = claims.some((claim) => claim.kind === "rating") && (isCited || sections.length > 1);
  const hasSections = sections.some((section) => section.ordinal !== null) && isCited;
  return hasRating || hasSections ? null : "no_rating";
}

function draftOf(text: string, reading: Reading, timeZone: string): ReportDraft {
  const { headings, sections, claims, leftovers } = reading;
  const { title, time, callDay } = furnitureIn(text, leftovers, headings[0]?.start ?? 0, timeZone);
  const recommendations = recommendationsIn(claims, sections);
  const pieces = piecesOf(text, { headings, claims, title, time });
  const warnings: DraftWarning[] = [
    ...claims
      .filter((claim) => claim.pages.length === 0)
      .map(({ start, end }) => ({ code: "no_pages" as const, start, end })),
    ...pieces
      .filter((piece) => piece.kind === "unplaced")
      .map(({ start, end }) => ({ code: "unplaced_text" as const, start, end })),
  ];
  const whole = { start: 0, end: text.length };
  if (!title) warnings.push({ code: "no_title", ...whole });
  if (!time) warnings.push({ code: "no_time", ...whole });
  if (recommendations.length === 0) warnings.push({ code: "no_recommendation", ...whole });
  return {
    title: title && text.slice(title.start, title.end),
    publishedAt: time && text.slice(time.start, time.end),
    callDay,
    sections,
    claims,
    recommendations,
    pieces,
    warnings: warnings.sort((a, b) => a.start - b.start),
  };
}
