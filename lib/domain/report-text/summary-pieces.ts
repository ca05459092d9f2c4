import type { Heading } from "./headings";
import type { DraftClaim, DraftPiece, TextSpan } from "./summary-types";

interface RecognisedParts {
  headings: readonly Heading[];
  claims: readonly DraftClaim[];
  title: TextSpan | null;
  time: TextSpan | null;
}

type Mark = Omit<DraftPiece, "text">;

/**
 * The whole text as a list of pieces, in order: recognised parts, and between them spaces and unplaced text.
 * The joined pieces equal the text, because every gap becomes a piece.
 */
export function piecesOf(text: string, { headings, claims, title, time }: RecognisedParts): DraftPiece[] {
  const at = (
    kind: Mark["kind"],
    { start, end }: TextSpan,
    sectionIndex: number | null,
    claimIndex: number | null,
  ) => ({
    kind,
    start,
    end,
    sectionIndex,
    claimIndex,
  });
  const marks: Mark[] = [
    ...headings.map((heading, index) => at("heading", heading, index, null)),
    ...claims.map((claim, index) => at("statement", claim, claim.section, index)),
    ...(title ? [at("title", title, null, null)] : []),
    ...(time ? [at("time", time, null, null)] : []),
  ].sort((a, b) => a.start - b.start);
  const pieces: DraftPiece[] = [];
  let from = 0;
  let section: number | null = null;
  for (const mark of marks) {
    pieces.push(...gapPieces(text, from, mark.start, section));
    pieces.push({ ...mark, text: text.slice(mark.start, mark.end) });
    from = mark.end;
    section = mark.sectionIndex ?? section;
  }
  return [...pieces, ...gapPieces(text, from, text.length, section)];
}

/** Splits a gap into spaces, unplaced words and spaces; each line of unplaced words is one piece. */
function gapPieces(text: string, from: number, to: number, sectionIndex: number | null): DraftPiece[] {
  const parts = text.slice(from, to).match(/[^\S]+|\S(?:[^\n]*\S)?/gu) ?? [];
  let start = from;
  return parts.map((part) => {
    const end = start + part.length;
    const kind = part.trim() === "" ? "space" : "unplaced";
    const piece: DraftPiece = { kind, text: part, start, end, sectionIndex, claimIndex: null };
    start = end;
    return piece;
  });
}
