import { printedCharacters } from "./printed-characters.mjs";

/**
 * Words at one place. `space`: before them stands a space, or one that the library assumes from a gap.
 * @typedef {{ text: string, left: number, right: number, baseline: number, size: number, isTurned: boolean, space: "printed" | "assumed" | null }} Run
 */

/** Letters that belong to a bullet of a symbol font. */
const SYMBOL_BULLET = /^[\uF020-\uF0FF](?=\s|$)/;
/** Degrees; a scanned page may be slightly tilted. */
const TILT = 0.09;

/**
 * The runs of a page, in points from its top left corner as it is shown. A run drawn twice on one place, as some
 * programs print bold type, is kept once.
 * @param {import("pdfjs-dist/types/src/display/api").TextContent} content
 * @param {import("pdfjs-dist").PageViewport} viewport at scale 1
 * @returns {Run[]}
 */
export function runsOf(content, viewport) {
  /** @type {Run[]} */
  const runs = [];
  const seen = new Set();
  let space = /** @type {Run["space"]} */ (null);
  for (const item of content.items) {
    if (!("str" in item)) continue;
    if (item.str.trim() === "") {
      if (item.str !== "") space = item.height > 0 ? "printed" : "assumed";
      continue;
    }
    const [a, b, c, d, x, y] = product(viewport.transform, item.transform);
    const size = Math.hypot(c, d);
    if (!Number.isFinite(x + y + size) || size === 0) continue;
    const key = `${item.str}|${Math.round(x / 2)}|${Math.round(y / 2)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const isTurned = Math.abs(Math.atan2(b, a)) > TILT;
    runs.push({
      text: printedCharacters(item.str.replace(SYMBOL_BULLET, "•")),
      left: x,
      right: x + (isTurned ? size : item.width),
      baseline: y,
      size,
      isTurned,
      space,
    });
    space = null;
  }
  return runs;
}

/**
 * The product of two transforms. Source: ISO 32000-1, 8.3.4.
 * @param {number[]} first
 * @param {number[]} second
 * @returns {[number, number, number, number, number, number]}
 */
function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
