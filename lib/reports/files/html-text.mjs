import { HTMLElement, NodeType, parse } from "node-html-parser";
import { cleanText } from "./clean-text.mjs";

/** Elements whose content is no text of the page. */
const UNREAD = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT CANVAS VIDEO AUDIO SELECT TEXTAREA".split(
    " ",
  ),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL".split(
    " ",
  ),
);
const DEEPEST = 500;

/**
 * The text of an HTML document: a block is a line, a list's item begins with a bullet or its number, a table's row is
 * `| cell | cell |`. Scripts, styles and hidden elements are left out.
 * @param {string} html
 */
export function textOfHtml(html) {
  const root = parse(html.replace(/<!doctype[^>]*>/i, ""), {
    comment: false,
    blockTextElements: { script: false, style: false, noscript: false },
  });
  const lines = new Lines();
  walk(root, lines, 0);
  return cleanText(lines.text());
}

class Lines {
  /** @type {string[]} */
  #lines = [];
  #line = "";
  /**
   * The next number of each numbered list.
   * @type {Map<unknown, number>}
   */
  numbers = new Map();

  /** @param {string} words */
  add(words) {
    const spaced = words.replace(/\s+/g, " ");
    this.#line += this.#line === "" || this.#line.endsWith(" ") ? spaced.replace(/^ /, "") : spaced;
  }

  end() {
    const line = this.#line.trim();
    if (line !== "") this.#lines.push(line);
    this.#line = "";
  }

  text() {
    this.end();
    return this.#lines.join("\n");
  }
}

/**
 * @param {import("node-html-parser").Node} node
 * @param {Lines} lines
 * @param {number} depth
 */
function walk(node, lines, depth) {
  if (node.nodeType === NodeType.TEXT_NODE) return lines.add(node.text);
  if (!(node instanceof HTMLElement) || depth > DEEPEST) return;
  const tag = node.tagName ?? "";
  if (UNREAD.has(tag) || isHidden(node)) return;
  if (tag === "BR") return lines.end();
  if (tag === "TR") return addRow(node, lines, depth);
  if (BLOCKS.has(tag)) lines.end();
  if (tag === "LI") lines.add(bulletOf(node, lines));
  for (const child of node.childNodes) walk(child, lines, depth + 1);
  if (BLOCKS.has(tag)) lines.end();
}

/** @param {HTMLElement} node */
const isHidden = (node) =>
  node.hasAttribute("hidden") ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute("style") ?? "");

/**
 * The bullet of a list's next item. Numbers are counted along the way, because a list may have very many items.
 * @param {HTMLElement} item
 * @param {Lines} lines
 */
function bulletOf({ parentNode: list }, lines) {
  if (list?.tagName !== "OL") return "- ";
  const number = lines.numbers.get(list) ?? (Number(list.getAttribute("start") ?? 1) || 1);
  lines.numbers.set(list, number + 1);
  return `${number}. `;
}

/**
 * @param {HTMLElement} row
 * @param {Lines} lines
 * @param {number} depth
 */
function addRow(row, lines, depth) {
  const cells = row.children.filter((each) => each.tagName === "TD" || each.tagName === "TH");
  const texts = cells.map((cell) => {
    const inner = new Lines();
    for (const child of cell.childNodes) walk(child, inner, depth + 1);
    return inner.text().replaceAll("\n", " ");
  });
  lines.end();
  if (texts.length > 1) lines.add(`| ${texts.join(" | ")} |`);
  else lines.add(texts[0] ?? "");
  lines.end();
}
