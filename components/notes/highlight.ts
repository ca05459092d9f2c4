import type { TreeNode } from "@/components/notes/markdown/plugins";
import { highlightPieces } from "@/components/ui/highlighted-text";

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
