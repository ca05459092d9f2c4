import type { DraftPiece, ReportDraft, TextSpan } from "./types";

type Mark = Omit<DraftPiece, "text">;

/**
 * A report's part of the text as a list of pieces, in order: recognised parts, and between them spaces and
 * unplaced words. The joined pieces equal the part, because every gap becomes a piece; of two parts that
 * overlap, the first is kept.
 */
export function piecesOf(text: string, draft: ReportDraft): DraftPiece[] {
  const mark = (
    kind: DraftPiece["kind"],
    span: TextSpan | null,
    section: number | null = null,
    claim: number | null = null,
  ): Mark[] => (span ? [{ kind, start: span.start, end: span.end, section, claim }] : []);
  const marks = [
    ...draft.sections.flatMap((section, at) => mark("heading", section, at)),
    ...draft.claims.flatMap((claim, at) => mark("statement", claim, claim.section, at)),
    ...mark("title", draft.furniture.title),
    ...mark("house", draft.furniture.house),
    ...mark("time", draft.furniture.time),
    ...draft.tables.flatMap((table) => mark("table", table)),
  ].sort((a, b) => a.start - b.start);
  const pieces: DraftPiece[] = [];
  let from = draft.start;
  let section: number | null = null;
  for (const each of marks) {
    if (each.start < from) continue;
    pieces.push(...gapPieces(text, from, each.start, section));
    pieces.push({ ...each, text: text.slice(each.start, each.end) });
    from = each.end;
    section = each.section ?? section;
  }
  return [...pieces, ...gapPieces(text, from, draft.end, section)];
}

/** Splits a gap into spaces, unplaced words and spaces; each line of unplaced words is one piece. */
function gapPieces(text: string, from: number, to: number, section: number | null): DraftPiece[] {
  const parts = text.slice(from, to).match(/[^\S]+|\S(?:[^\n]*\S)?/gu) ?? [];
  let start = from;
  return parts.map((part) => {
    const end = start + part.length;
    const kind = part.trim() === "" ? "space" : "unplaced";
    const piece: DraftPiece = { kind, text: part, start, end, section, claim: null };
    start = end;
    return piece;
  });
}
