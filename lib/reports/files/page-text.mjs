import { cleanText } from "./clean-text.mjs";
import { linesOf } from "./page-lines.mjs";
import { CELL, tableRows } from "./page-tables.mjs";

/** @typedef {import("./page-runs.mjs").Run} Run */
/** @typedef {import("./page-lines.mjs").Line} Line */
/** @typedef {import("./types").TextRun} TextRun */

/** A wider gap between two runs is a space, in ems. */
const SPACE = 0.3;
/** The same where the library assumes a space, and not between two Chinese characters, which may be spread. */
const NARROW_SPACE = 0.12;
/** A first line of a paragraph is indented by more, in ems. */
const INDENT = 0.8;
/** A line of a paragraph ends at most this far before the column's end, in ems. */
const RAGGED = 2.5;
/** A line of a paragraph is at least this wide, in fractions of the page. */
const WIDE = 0.3;
/** The next line of a paragraph lies at most this far below, in ems. */
const LEADING = 2;
/** A line that begins an item or a heading of its own. */
const BEGINS = /^(?:[-–—•●■◆▪⚫➢►*·]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|[#|【])/u;
const IDEOGRAPH = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * A page's text with the place of each run, in fractions of the page. The lines of a paragraph are joined, so that a
 * sentence stays whole; a table's rows are `| cell | cell |`.
 * @param {readonly Run[]} runs
 * @param {{ width: number, height: number }} page in points
 * @returns {{ text: string, runs: TextRun[] }}
 */
export function pageText(runs, { width, height }) {
  let text = "";
  /** @type {TextRun[]} */
  const placed = [];
  const lines = linesOf(runs, width);
  const rows = tableRows(lines);
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const cells = rows.get(line);
    if (above) {
      const isJoined = !cells && continues(above, line, columnEnd(lines, above)) && isRunning(above, width);
      text += isJoined ? joint(text, line.runs[0]) : "\n";
    }
    for (const [index, run] of line.runs.entries()) {
      const words = cleanText(run.text);
      const before = line.runs[index - 1];
      if (cells?.some((cell) => cell[0] === run)) text += before ? " | " : "| ";
      else if (before && isSpaced(before, run, line.size) && !/\s$/.test(text) && !/^\s/.test(words))
        text += " ";
      placed.push([text.length, words.length, ...placeOf(run, width, height)]);
      text += words;
    }
    if (cells) text += " |";
  }
  return { text, runs: placed };
}

/**
 * Whether a space stands between two runs of a line.
 * @param {Run} before
 * @param {Run} run
 * @param {number} size of the letters
 */
function isSpaced(before, run, size) {
  const gap = run.left - before.right;
  if (run.space === "printed" || gap > SPACE * size) return true;
  const isChinese = IDEOGRAPH.test(before.text.at(-1) ?? "") && IDEOGRAPH.test(run.text.at(0) ?? "");
  return run.space === "assumed" && gap > NARROW_SPACE * size && !isChinese;
}

/**
 * Whether a line goes on with the paragraph of the line above it.
 * @param {Line} above
 * @param {Line} line
 * @param {number} end of the column
 */
function continues(above, line, end) {
  const drop = line.baseline - above.baseline;
  const isNear = drop > 0 && drop <= LEADING * above.size;
  const isLike = Math.abs(line.size - above.size) <= 0.1 * above.size && line.left < above.right;
  const isIndented =
    line.left - above.left > INDENT * line.size && !BEGINS.test(above.runs[0]?.text.trimStart() ?? "");
  const first = line.runs[0]?.text.trimStart() ?? "";
  const isFull = end - above.right <= Math.max(RAGGED, firstWord(first)) * above.size;
  return isNear && isLike && isFull && !isIndented && !BEGINS.test(first);
}

/**
 * The width of a line's first word, for which the line above may have had no room, in ems: roughly.
 * @param {string} text
 */
const firstWord = (text) =>
  IDEOGRAPH.test(text.at(0) ?? "") ? 1 : 0.6 * (/^\S*/.exec(text)?.[0].length ?? 0);

/**
 * Whether a line is running text rather than a short line or a row of cells.
 * @param {Line} line
 * @param {number} width of the page
 */
const isRunning = (line, width) =>
  line.right - line.left >= WIDE * width &&
  line.runs.every((run, at) => run.left - (line.runs[at - 1]?.right ?? run.left) <= CELL * line.size);

/**
 * The right end of the column in which a line stands.
 * @param {readonly Line[]} lines
 * @param {Line} line
 */
function columnEnd(lines, line) {
  if (line.end !== null) return line.end;
  let end = line.right;
  for (const other of lines)
    if (other.left <= line.left + line.size * 4 && other.left >= line.left - line.size * 4)
      end = Math.max(end, other.right);
  return end;
}

/**
 * The space between two lines of a paragraph: none between two Chinese characters, or behind a hyphen.
 * @param {string} text
 * @param {Run | undefined} next
 */
function joint(text, next) {
  const last = text.at(-1) ?? "";
  const first = next?.text.trimStart().at(0) ?? "";
  if (IDEOGRAPH.test(last) && IDEOGRAPH.test(first)) return "";
  return /[\s-]/.test(last) ? "" : " ";
}

/** A box reaches this far above and below the baseline, in ems. */
const ASCENT = 0.85;
const DESCENT = 0.2;

/**
 * @param {Run} run
 * @param {number} width
 * @param {number} height
 * @returns {[number, number, number, number]}
 */
function placeOf(run, width, height) {
  return [
    rounded(run.left / width),
    rounded((run.baseline - ASCENT * run.size) / height),
    rounded((run.right - run.left) / width),
    rounded(((ASCENT + DESCENT) * run.size) / height),
  ];
}

/** Four decimals are less than a pixel of the largest picture. */
const rounded = (/** @type {number} */ fraction) => Math.round(fraction * 1e4) / 1e4;
