import { claimTextOf, type ClaimText } from "@/lib/domain/report-text/claim-text";
import { CLAIM_KINDS } from "@/lib/domain/report-text/layout/statements";
import type { DraftClaim, SectionKind, TextSpan } from "@/lib/domain/report-text/types";

export { trimmed } from "@/lib/domain/report-text/layout/spans";

/** The kind of a claim under a heading of a kind; without a heading it is a statement. */
export const claimKind = (section: SectionKind | undefined): DraftClaim["kind"] =>
  section ? CLAIM_KINDS[section] : "statement";

/** The wording and the pages of a claim with this place, as the reader derives them. */
export const claimWords = (text: string, { start, end }: TextSpan): ClaimText =>
  claimTextOf(text.slice(start, end));

/** Whether a stretch says anything: a letter or a digit outside its citations. */
export const hasWords = (text: string, span: TextSpan): boolean =>
  /[\p{L}\p{N}]/u.test(claimWords(text, span).text);

export const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;
