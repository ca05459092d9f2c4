import type { Extension } from "micromark-util-types";
import { bareLinks } from "@/components/notes/markdown/bare-links";
import { literalStars } from "@/components/notes/markdown/literal-stars";
import { numberedLists } from "@/components/notes/markdown/numbered-lists";
import { dollarWords, mentionPlaces } from "@/lib/domain/text/mention";

/** The used properties of a markdown or HTML tree node. */
export interface TreeNode {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  ordered?: boolean | null;
  data?: { hProperties?: Record<string, unknown> };
  referenceType?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  position?: { start: { offset?: number }; end: { offset?: number } };
  children?: TreeNode[];
}

const LINKS = ["link", "linkReference"];

/** Replaces each node by the result of `replace`; for null the node stays and its children are visited. */
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

/** HTML in a note is shown as text. */
export function remarkHtmlAsText() {
  return (tree: TreeNode) =>
    rewrite(tree, (node, _inLink, parent) => {
      if (node.type !== "html") return null;
      const shown = { ...text(node.value ?? ""), position: node.position };
      return [PHRASING_PARENTS.includes(parent.type) ? shown : { type: "paragraph", children: [shown] }];
    });
}

/** Images become links, so that displaying a note sends no request to another site. */
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

/** Registers the syntax extensions in which notes differ from GitHub's markdown. */
export function remarkNoteSyntax(this: unknown) {
  const data = (this as { data(): { micromarkExtensions?: Extension[] } }).data();
  (data.micromarkExtensions ??= []).push(bareLinks, numberedLists, literalStars);
}

/** A URL inside a link's text is not a separate link. */
export function remarkNoLinkInLink() {
  return (tree: TreeNode) =>
    rewrite(tree, (node, inLink) => (inLink && node.type === "link" ? (node.children ?? []) : null));
}

/** List items keep their typed numbers: `5.` after `2.` stays 5. */
export function remarkOwnNumbers() {
  return (tree: TreeNode, file: { toString(): string }) => {
    const source = String(file);
    rewrite(tree, (node, _inLink, parent) => {
      if (node.type !== "listItem" || !parent.ordered) return null;
      const at = node.position?.start.offset ?? 0;
      const number = /^\d+/.exec(source.slice(at, at + 3))?.[0];
      if (number)
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, value: Number(number) } };
      return null;
    });
  };
}

interface Place {
  symbol: string;
  from: number;
  to: number;
}

/** Counts the occurrences of each string, so that the same occurrence can be found in another form of the text. */
function counter() {
  const counts = new Map<string, number>();
  return (written: string) => {
    const number = counts.get(written) ?? 0;
    counts.set(written, number + 1);
    return `${written} ${number}`;
  };
}

/**
 * The positions of ticker mentions in a text node. Mentions are parsed from the source, where an escaped `\$300308` is
 * none; the node's value may differ from its source, so a mention is located by its occurrence number.
 */
function placesIn(node: TreeNode, source: string, mentions: ReadonlyMap<number, Place>): Place[] {
  const value = node.value ?? "";
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return mentionPlaces(value);
  const numberInSource = counter();
  const symbols = new Map<string, string>();
  for (const { from, to } of dollarWords(source.slice(start.offset, end.offset))) {
    const number = numberInSource(source.slice(start.offset + from, start.offset + to));
    const mention = mentions.get(start.offset + from);
    if (mention) symbols.set(number, mention.symbol);
  }
  const numberInValue = counter();
  return dollarWords(value).flatMap(({ from, to }) => {
    const symbol = symbols.get(numberInValue(value.slice(from, to)));
    return symbol ? [{ symbol, from, to }] : [];
  });
}

/** Links `$300308` to its ticker. */
function linked(value: string, places: readonly Place[], href: (symbol: string) => string) {
  const pieces: TreeNode[] = [];
  let done = 0;
  for (const { symbol, from, to } of places) {
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
    const mentions = new Map(mentionPlaces(source).map((mention) => [mention.from, mention]));
    if (mentions.size === 0) return;
    rewrite(tree, (node, inLink) =>
      node.type === "text" && !inLink
        ? linked(node.value ?? "", placesIn(node, source, mentions), href)
        : null,
    );
  };
}
