import { withoutBullet } from "@/lib/domain/report-text/chunks";
import { pagesIn, withoutCitations } from "@/lib/domain/report-text/citations";
import type { DraftClaim, SectionKind, TextSpan } from "@/lib/domain/report-text/types";

const KINDS: Record<SectionKind, DraftClaim["kind"]> = {
  rating: "rating",
  insights: "insight",
  summary: "statement",
  section: "statement",
};

/** The kind of a claim under a heading of a kind; without a heading it is a statement. */
export const claimKind = (section: SectionKind | undefined): DraftClaim["kind"] =>
  section ? KINDS[section] : "statement";

/** The wording and the pages of a claim with this place, as the reader derives them. */
export function claimWords(text: string, { start, end }: TextSpan): Pick<DraftClaim, "text" | "pages"> {
  const words = text.slice(start, end);
  return { text: withoutCitations(withoutBullet(words)), pages: pagesIn(words) };
}

/** Whether a stretch says anything: a letter or a digit outside its citations. */
export const hasWords = (text: string, span: TextSpan): boolean =>
  /[\p{L}\p{N}]/u.test(claimWords(text, span).text);

/** A span without the spaces at its ends; null: it is only spaces. */
export function trimmed(text: string, { start, end }: TextSpan): TextSpan | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() === "" ? null : { start: from, end: from + words.trim().length };
}

export const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;
