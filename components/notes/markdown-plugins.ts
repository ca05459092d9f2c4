import { mentionPlaces } from "@/lib/domain/mention";

/** The little of a markdown or HTML tree that is read here. */
export interface TreeNode {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  referenceType?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  position?: { start: { offset?: number }; end: { offset?: number } };
  children?: TreeNode[];
}

const LINKS = ["link", "linkReference"];

/** Puts what `replace` gives in the place of each node; null leaves it and goes on inside it. */
function rewrite(
  node: TreeNode,
  replace: (child: TreeNode, inLink: boolean, parent: TreeNode) => TreeNode[] | null,
  inLink = false,
): void {
  const within = inLink || LINKS.includes(node.type);
  node.children = node.children?.flatMap((child) => {
    const instead = replace(child, within, node);
    if (!instead) rewrite(child, replace, within);
    return instead ?? [child];
  });
}

const text = (value: string): TreeNode => ({ type: "text", value });
const PHRASING_PARENTS = ["paragraph", "heading", "emphasis", "strong", "delete", "tableCell", ...LINKS];

/** HTML in a note is shown as it was typed, never run. */
export function remarkHtmlAsText() {
  return (tree: TreeNode) =>
    rewrite(tree, (node, _inLink, parent) => {
      if (node.type !== "html") return null;
      const shown = { ...text(node.value ?? ""), position: node.position };
      return [PHRASING_PARENTS.includes(parent.type) ? shown : { type: "paragraph", children: [shown] }];
    });
}

/** An image becomes a link to it: reading a note asks nothing of another site. */
export function remarkImagesAsLinks() {
  return (tree: TreeNode) =>
    rewrite(tree, (node, inLink) => {
      if (node.type !== "image" && node.type !== "imageReference") return null;
      const words = text(node.alt || node.url || node.identifier || "");
      if (inLink) return [words];
      if (node.type === "image") return [{ type: "link", url: node.url, children: [words] }];
      const { identifier, referenceType } = node;
      return [{ type: "linkReference", identifier, referenceType, children: [words] }];
    });
}

interface Place {
  written: string;
  symbol: string;
  from: number;
}

function isIn(node: TreeNode, at: number): boolean {
  const { start, end } = node.position ?? {};
  return at >= (start?.offset ?? Infinity) && at < (end?.offset ?? -Infinity);
}

const countOf = (whole: string, part: string) => whole.split(part).length - 1;

/** The offset of the occurrence with this number (0 for the first); -1 where there are fewer. */
function occurrence(whole: string, part: string, number: number): number {
  let at = -1;
  for (let i = 0; i <= number; i++) {
    at = whole.indexOf(part, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/**
 * Links `$300308` to its ticker. The mentions are those of the source (where an escaped `\$300308` isn't one); a text
 * node's value may differ from its source, so a mention is found again as the same occurrence of what was written.
 */
function linked(node: TreeNode, source: string, places: readonly Place[], href: (symbol: string) => string) {
  const value = node.value ?? "";
  const start = node.position?.start.offset;
  const own =
    start === undefined
      ? mentionPlaces(value).map(({ symbol, from, to }) => ({ symbol, from, to }))
      : places
          .filter((place) => isIn(node, place.from))
          .map(({ symbol, written, from }) => {
            const at = occurrence(value, written, countOf(source.slice(start, from), written));
            return { symbol, from: at, to: at + written.length };
          });
  const pieces: TreeNode[] = [];
  let done = 0;
  for (const { symbol, from, to } of own) {
    if (from < done) continue;
    if (from > done) pieces.push(text(value.slice(done, from)));
    pieces.push({ type: "link", url: href(symbol), children: [text(value.slice(from, to))] });
    done = to;
  }
  if (done < value.length) pieces.push(text(value.slice(done)));
  return pieces;
}

export function remarkMentions({ href }: { href: (symbol: string) => string }) {
  return (tree: TreeNode, file: { toString(): string }) => {
    const source = String(file);
    const places = mentionPlaces(source).map(({ symbol, from, to }) => ({
      symbol,
      from,
      written: source.slice(from, to),
    }));
    if (places.length === 0) return;
    rewrite(tree, (node, inLink) =>
      node.type === "text" && !inLink ? linked(node, source, places, href) : null,
    );
  };
}
