import { claimTextOf } from "@/lib/domain/report-text/claim-text";
import type { DraftClaim, DraftSection, SectionKind, TextSpan } from "@/lib/domain/report-text/types";
import type { Atom } from "./inline";
import { isRatingWords } from "./rating-line";
import type { Heading } from "./headings";

export interface Body {
  sections: DraftSection[];
  claims: DraftClaim[];
  /** Words that are neither heading nor statement, in the text's order. */
  loose: TextSpan[];
  /** The headings told by a form that a sentence may have as well. */
  doubtful: TextSpan[];
}

/** The kind of the claims under a heading. */
export const CLAIM_KINDS: Record<SectionKind, DraftClaim["kind"]> = {
  rating: "rating",
  insights: "insight",
  summary: "statement",
  section: "statement",
};
const ENDS_SENTENCE = /[.!?。！？；;][”"’」)）]?$/u;
const SHORTEST_SENTENCE = 10;
/** Right below such a heading stand risks, often without a bullet or a stop: 需求不及预期. */
const RISKS =
  /^(?:主要)?风险(?:提示|因素|分析)?$|^Risks?(?:\s(?:Factors?|Warnings?|Reminders?|Tips?|Alerts?))?$/iu;

/**
 * The sections of a report with their claims. Loose words are a claim where they are a sentence right below a heading,
 * or a sentence in a text without any mark; a lead-in that ends with a colon is none. A second heading of the rating
 * is a section like others: only the first speaks for the sector. Source: grammar page, "Rating sentences" and P7.
 */
export function bodyOf(text: string, atoms: readonly Atom[]): Body {
  const body: Body = { sections: [], claims: [], loose: [], doubtful: [] };
  const isCitedText = atoms.some((atom) => atom.kind === "statement" && atom.isCited);
  let isFirst = false;
  for (const atom of atoms) {
    if (atom.kind === "heading") {
      body.sections.push(sectionOf(atom.heading, body));
      if (atom.heading.isDoubtful) body.doubtful.push({ start: atom.start, end: atom.end });
      isFirst = true;
      continue;
    }
    const span = { start: atom.start, end: atom.end };
    const words = text.slice(atom.start, atom.end);
    const isSentence =
      words.length >= SHORTEST_SENTENCE ? ENDS_SENTENCE.test(words) : isFirst && ENDS_SENTENCE.test(words);
    const isStatement =
      atom.kind === "statement"
        ? atom.isCited || !/[:：]$/u.test(words)
        : (body.sections.length > 0 && isSentence && (isFirst || !isCitedText)) ||
          (isFirst && body.sections.at(-1)?.kind === "rating" && isRatingWords(words)) ||
          (isFirst && RISKS.test(body.sections.at(-1)?.title ?? ""));
    const { text: claimText, pages } = isStatement ? claimTextOf(words) : { text: "", pages: [] };
    if (!/[\p{L}\p{N}]/u.test(claimText)) {
      body.loose.push(span);
      continue;
    }
    if (body.sections.length === 0) body.sections.push(unnamedSection(atom.start));
    const section = body.sections.length - 1;
    const kind = CLAIM_KINDS[body.sections[section]?.kind ?? "section"];
    body.claims.push({ text: claimText, ...span, pages, kind, section, correction: null });
    isFirst = false;
  }
  return body;
}

function sectionOf({ heading, title, kind, ordinal, start, end }: Heading, body: Body): DraftSection {
  const isSecond = kind === "rating" && body.claims.some((claim) => claim.kind === "rating");
  return { heading, title, kind: isSecond ? "section" : kind, ordinal, start, end };
}

/** Statements above the first heading stand in a section without a name. */
const unnamedSection = (start: number): DraftSection => ({
  heading: "",
  title: "",
  kind: "section",
  ordinal: null,
  start,
  end: start,
});
