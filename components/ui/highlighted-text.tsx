import { searchMatches } from "@/lib/domain/text/search-text";

interface HighlightPiece {
  text: string;
  matches: boolean;
}

/** Splits a text at the matches of a search term, with the search's own comparison rules. */
export function highlightPieces(text: string, search: string): HighlightPiece[] {
  const pieces: HighlightPiece[] = [];
  let done = 0;
  const add = (to: number, matches: boolean) => {
    if (to > done) pieces.push({ text: text.slice(done, to), matches });
    done = to;
  };
  for (const { from, to } of searchMatches(text, search)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}

/** A plain text with the matches of a search term marked. */
export function HighlightedText({ text, search = "" }: { text: string; search?: string }) {
  return highlightPieces(text, search).map((piece, at) =>
    piece.matches ? (
      <mark key={at} className="rounded-sm bg-warn-wash text-ink outline outline-warn">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
