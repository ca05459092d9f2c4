import { parseStamp } from "@/lib/domain/theme/call-day";
import type { DraftClaim, DraftSection, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { spread } from "./claims";
import { claimKind, claimWords, hasWords, overlaps, trimmed } from "./claim-words";
import { setHouse, setPublishedAt, setTitle } from "./facts";
import { freed, headingOf, partsOf, settled } from "./parts";

/** The part of a report that words become. `before` and `after`: part of the claim before or after them. */
export type PlaceAs = "claim" | "before" | "after" | "heading" | "title" | "house" | "time" | "unplaced";

/**
 * Makes words of the text a part of the draft, wherever they stood before. A claim or heading that they are taken
 * from keeps the rest. Words outside the report, spaces, and words that can't be that part change nothing.
 */
export function place<D extends ReportDraft>(text: string, draft: D, words: TextSpan, as: PlaceAs): D {
  const span = trimmed(text, {
    start: Math.max(words.start, draft.start),
    end: Math.min(words.end, draft.end),
  });
  if (!span || span.start >= span.end) return draft;
  switch (as) {
    case "claim":
      return hasWords(text, span) ? addClaim(text, draft, span) : draft;
    case "before":
    case "after":
      return joined(text, draft, span, as);
    case "heading":
      return addHeading(text, draft, span);
    case "unplaced":
      return settled(text, draft, freed(text, partsOf(draft), span));
    default:
      return furnish(text, draft, span, as);
  }
}

function addClaim<D extends ReportDraft>(text: string, draft: D, span: TextSpan): D {
  const parts = freed(text, partsOf(draft), span);
  const section = sectionAt(draft, span.start);
  const isLeft = section !== null && parts.sections.includes(section);
  const claim: DraftClaim = {
    ...claimWords(text, span),
    ...span,
    kind: claimKind(section?.kind),
    section: 0,
    correction: null,
  };
  return settled(text, draft, {
    ...parts,
    claims: [...parts.claims, { claim, section: isLeft ? section : null }],
  });
}

/** The section of the last claim or heading before an offset. */
function sectionAt(draft: ReportDraft, offset: number): DraftSection | null {
  const heading = draft.sections.findLast(({ start }) => start <= offset);
  const claim = draft.claims.findLast(({ start }) => start < offset);
  const isNearer = claim && claim.start > (heading?.start ?? -1);
  return (isNearer ? draft.sections[claim.section] : heading) ?? null;
}

function joined<D extends ReportDraft>(text: string, draft: D, span: TextSpan, as: "before" | "after"): D {
  const claim = neighbour(draft, span, as);
  if (claim === null) return draft;
  const { start, end } = draft.claims[claim]!;
  return spread(text, draft, claim, { start: Math.min(start, span.start), end: Math.max(end, span.end) });
}

/** The index of the claim before or after a stretch; null: none. */
export function neighbour(draft: ReportDraft, span: TextSpan, as: "before" | "after"): number | null {
  const at =
    as === "before"
      ? draft.claims.findLastIndex(({ start, end }) => start < span.start && end <= span.end)
      : draft.claims.findIndex(({ start, end }) => end > span.end && start >= span.start);
  return at < 0 ? null : at;
}

/** The claims after a new heading, up to the next one, go under it, except those that were put under another. */
function addHeading<D extends ReportDraft>(text: string, draft: D, span: TextSpan): D {
  const before = partsOf(draft);
  const parts = freed(text, before, span);
  const former = parts.sections.findLast(({ start }) => start < span.start) ?? null;
  const next = parts.sections.find(({ start }) => start > span.start)?.start ?? draft.end;
  const replaced = before.sections.find((section) => overlaps(section, span));
  const added = headingOf(text, span, replaced?.kind ?? "section");
  return settled(text, draft, {
    ...parts,
    sections: [...parts.sections, added],
    claims: parts.claims.map((loose) => {
      const { claim, section } = loose;
      const isBelow = claim.start >= span.end && claim.start < next;
      const isFree = section === former || section === null || !parts.sections.includes(section);
      return isBelow && isFree ? { section: added, claim: { ...claim, kind: claimKind(added.kind) } } : loose;
    }),
  });
}

const inOneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();

function furnish<D extends ReportDraft>(
  text: string,
  draft: D,
  span: TextSpan,
  as: "title" | "house" | "time",
): D {
  const words = inOneLine(text.slice(span.start, span.end));
  if (as === "time" && parseStamp(words) === null) return draft;
  const parts = freed(text, partsOf(draft), span);
  const placed = settled(text, draft, { ...parts, furniture: { ...parts.furniture, [as]: span } });
  if (as === "title") return setTitle(placed, words.replace(/^#{1,6}\s+/u, "").replace(/\*\*|__/g, ""), span);
  return as === "house" ? setHouse(placed, words, span) : setPublishedAt(placed, words, span);
}

/** Makes a heading part of the claim after it, or of the one before it where none follows. */
export function headingToClaim<D extends ReportDraft>(text: string, draft: D, section: number): D {
  const heading = draft.sections[section];
  if (!heading || heading.start === heading.end) return draft;
  const next = neighbour(draft, heading, "after");
  const isNext =
    next !== null &&
    !draft.sections.some(({ start }) => start > heading.start && start < draft.claims[next]!.start);
  if (isNext) return place(text, draft, heading, "after");
  return place(text, draft, heading, neighbour(draft, heading, "before") === null ? "claim" : "before");
}
