import { highlightPieces } from "@/components/notes/highlight";

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
