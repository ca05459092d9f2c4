import type { DraftPiece, ReportDraft, TextSpan } from "./types";

type Mark = Omit<DraftPiece, "text">;

/**
 * A report's part of the text as a list of pieces, in order: headings, statements, title, house, time, tables, and between
 * them spaces and unplaced words. It is derived from the draft's places alone, so that an edited draft gives pieces too.
 * The joined pieces equal `text.slice(draft.start, draft.end)`, because every gap becomes a piece; of places that
 * overlap after an edit the earlier one keeps the words.
 */
export function piecesOf(text: string, draft: ReportDraft): DraftPiece[] {
  const marks = marksOf(draft).sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: DraftPiece[] = [];
  let from = draft.start;
  let section: number | null = null;
  for (const mark of marks) {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, draft.end);
    if (end <= start) continue;
    pieces.push(...gapPieces(text, from, start, section));
    section = mark.section ?? section;
    pieces.push({ ...mark, start, end, text: text.slice(start, end) });
    from = end;
  }
  return [...pieces, ...gapPieces(text, from, draft.end, section)];
}

function marksOf({ sections, claims, furniture, tables }: ReportDraft): Mark[] {
  const at = (
    kind: Mark["kind"],
    { start, end }: TextSpan,
    section: number | null,
    claim: number | null,
  ): Mark => ({
    ...{ kind, start, end, section, claim },
  });
  const furnished = (["title", "house", "time"] as const).flatMap((kind) => {
    const span = furniture[kind];
    return span ? [at(kind, span, null, null)] : [];
  });
  return [
    ...sections.map((section, index) => at("heading", section, index, null)),
    ...claims.map((claim, index) => at("statement", claim, claim.section, index)),
    ...furnished,
    ...tables.map((table) => at("table", table, null, null)),
  ];
}

/** Splits a gap into spaces and unplaced words, a piece for each line; a dot or a rule without a letter counts as space. */
function gapPieces(text: string, from: number, to: number, section: number | null): DraftPiece[] {
  const parts = text.slice(from, to).match(/\s+|\S(?:[^\n]*\S)?/gu) ?? [];
  let start = from;
  return parts.map((part) => {
    const end = start + part.length;
    const kind = /[\p{L}\p{N}]/u.test(part) ? "unplaced" : "space";
    const piece: DraftPiece = { kind, text: part, start, end, section, claim: null };
    start = end;
    return piece;
  });
}
