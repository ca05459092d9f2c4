import type { TreeNode } from "@/components/notes/markdown/plugins";

export interface HighlightPiece {
  text: string;
  matches: boolean;
}

/** A text cut where it matches what was searched for, upper and lower case alike. */
export function highlightPieces(text: string, search: string): HighlightPiece[] {
  const wanted = search.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (wanted === "") return [{ text, matches: false }];
  return text
    .split(new RegExp(`(${wanted})`, "giu"))
    .map((piece, at) => ({ text: piece, matches: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** Marks what matches, in the finished tree: it can't change what the text means. */
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
