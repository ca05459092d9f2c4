import type { DraftClaim, DraftSection, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { claimKind, claimWords, hasWords, trimmed } from "./claim-words";
import { freed, partsOf, settled } from "./parts";
import { ratedBySection } from "./rating";

/**
 * Cuts a claim in two at an offset of the text. A cut that leaves one half without words changes nothing. Marks stand
 * behind what they close: a first half without marks cites the pages of the second one.
 */
export function splitClaim<D extends ReportDraft>(text: string, draft: D, claim: number, at: number): D {
  const old = draft.claims[claim];
  if (!old || at <= old.start || at >= old.end) return draft;
  const halves = [
    { start: old.start, end: at },
    { start: at, end: old.end },
  ].map((half) => trimmed(text, half));
  if (!halves.every((half) => half && hasWords(text, half))) return draft;
  const parts = partsOf(draft);
  const words = halves.map((half) => claimWords(text, half!));
  const [first, second] = halves.map((half, order) => ({
    section: parts.claims[claim]!.section,
    claim: {
      ...old,
      ...half!,
      ...words[order]!,
      pages: (words[order]!.pages.length > 0 ? words[order] : words[1])!.pages,
      correction: order === 0 ? old.correction : null,
    },
  }));
  return settled(text, draft, { ...parts, claims: parts.claims.toSpliced(claim, 1, first!, second!) });
}

/** Joins a claim with the next one, with all words between them; a heading between them becomes part of the claim. */
export function joinClaims<D extends ReportDraft>(text: string, draft: D, claim: number): D {
  const [first, second] = [draft.claims[claim], draft.claims[claim + 1]];
  if (!first || !second) return draft;
  return spread(text, draft, claim, { start: first.start, end: second.end });
}

/** Gives a claim more of the text. What else stood there becomes part of it; pages set by an analyst stay. */
export function spread<D extends ReportDraft>(text: string, draft: D, claim: number, span: TextSpan): D {
  const old = draft.claims[claim];
  if (!old) return draft;
  const inside = draft.claims.filter((each) => each.start < span.end && span.start < each.end);
  const corrections = inside.flatMap(({ correction }) => correction ?? []);
  const parts = partsOf(draft);
  const { section } = parts.claims[claim]!;
  const others = freed(text, { ...parts, claims: parts.claims.toSpliced(claim, 1) }, span);
  const words = claimWords(text, span);
  const pages = [...new Set([...inside.flatMap((each) => each.pages), ...words.pages])];
  const grown: DraftClaim = {
    ...old,
    ...span,
    text: words.text,
    pages,
    correction: corrections.join(" ") || null,
  };
  return settled(text, draft, { ...others, claims: [...others.claims, { claim: grown, section }] });
}

/** Puts a claim under another heading; its place in the text stays. */
export function moveClaim<D extends ReportDraft>(text: string, draft: D, claim: number, section: number): D {
  const under = draft.sections[section];
  const parts = partsOf(draft);
  if (!under || !parts.claims[claim]) return draft;
  const moved = { section: under, claim: { ...parts.claims[claim].claim, kind: claimKind(under.kind) } };
  return settled(text, draft, { ...parts, claims: parts.claims.with(claim, moved) });
}

/** Takes a claim out of the draft: its words become unplaced. */
export function unplaceClaim<D extends ReportDraft>(text: string, draft: D, claim: number): D {
  const parts = partsOf(draft);
  return settled(text, draft, { ...parts, claims: parts.claims.toSpliced(claim, 1) });
}

/** Sets the pages of a claim: whole numbers above 0, each once, in the order given. */
export function setPages<D extends ReportDraft>(draft: D, claim: number, pages: readonly number[]): D {
  const valid = pages.filter((page) => Number.isSafeInteger(page) && page > 0);
  return withClaim(draft, claim, { pages: [...new Set(valid)] });
}

/** Sets an editor's reading beside a claim's wording; an empty one is none. */
export function setCorrection<D extends ReportDraft>(draft: D, claim: number, correction: string): D {
  return withClaim(draft, claim, { correction: correction.trim() || null });
}

function withClaim<D extends ReportDraft>(draft: D, claim: number, changes: Partial<DraftClaim>): D {
  const old = draft.claims[claim];
  return old ? { ...draft, claims: draft.claims.with(claim, { ...old, ...changes }) } : draft;
}

/**
 * The kind of a section decides the kind of its claims: a rating's claims speak for the sector, and give the report's
 * label where none is known.
 */
export function setSectionKind<D extends ReportDraft>(
  draft: D,
  section: number,
  kind: DraftSection["kind"],
): D {
  const old = draft.sections[section];
  if (!old) return draft;
  const changed = {
    ...draft,
    sections: draft.sections.with(section, { ...old, kind }),
    claims: draft.claims.map((claim) =>
      claim.section === section ? { ...claim, kind: claimKind(kind) } : claim,
    ),
  };
  return kind === "rating" ? ratedBySection(changed, section) : changed;
}
