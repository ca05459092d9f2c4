import type { TreeNode } from "@/components/notes/markdown/plugins";
import { searchMatches } from "@/lib/domain/text/search-text";

export interface HighlightPiece {
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

/** A rehype plugin that marks matches in the finished tree, so that it can't change the parsing. */
export function rehypeHighlight({ search }: { search: string }) {
  const marked = (node: TreeNode): TreeNode[] => {
    if (node.type !== "text") {
      node.children = node.children?.flatMap(marked);
      return [node];
    }
    return highlightPieces(node.value ?? "", search).map(({ text, matches }) => {
      const piece = { type: "text", value: text };
      return matches ? { type: "element", tagName: "mark", properties: {}, children: [piece] } : piece;
    });
  };
  return (tree: TreeNode) => {
    if (search.trim() !== "") tree.children = tree.children?.flatMap(marked);
  };
}
