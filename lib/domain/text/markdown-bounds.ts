/** The limits within which a note is rendered as markdown; ordinary notes of 50,000 characters stay below them. */
const MOST = {
  lines: 10_000,
  linesWithText: 3_000,
  /** Nested lists and quotes. */
  depth: 20,
  /** The lists and quotes of all lines together. */
  containers: 8_000,
  /** Stars, brackets and other marks: a parser may match each with every other one of its block. */
  marksOfBlock: 1_000,
  marks: 8_000,
  /** Delimiters that a parser follows to the end of their block, times the block's length. */
  scanned: 2_000_000,
  /** Cells of tables; a short row is filled up to the width of the widest. */
  cells: 6_000,
};

const LINE_END = /\r\n|\r|\n/;
const BREAK = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;
const CONTAINER = />|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
const MARKS = /[*_~[\]<`&\\]/g;
const BULLET = /^( {0,40})[-*+][ \t]+\S/;

/** A run of lines without a blank one. */
interface Block {
  indent: number;
  lines: number;
  length: number;
  marks: number;
  scanners: number;
  columns: number;
}

/**
 * Whether markdown parses in time linear to its length, without nesting too deep for a renderer. The bound is estimated
 * in one pass without parsing; texts beyond it are shown as typed.
 */
export function isBoundedMarkdown(markdown: string): boolean {
  const lines = markdown.split(LINE_END);
  if (lines.length > MOST.lines) return false;
  const sum = { lines: 0, containers: 0, marks: 0, cells: 0 };
  let block: Block | null = null;
  for (const line of lines) {
    const isBlank = line.trim() === "";
    if (isBlank || endsBlock(line, block)) block = null;
    if (isBlank) continue;
    block ??= { indent: indentOf(line), lines: 0, length: 0, marks: 0, scanners: 0, columns: 0 };
    const depth = depthOf(line);
    const cells = block.columns * block.lines;
    sum.lines++;
    sum.containers += depth;
    sum.marks += addLine(block, line);
    sum.cells += block.columns * block.lines - cells;
    if (depth > MOST.depth || block.marks > MOST.marksOfBlock) return false;
    if (block.scanners * block.length > MOST.scanned) return false;
    if (sum.lines > MOST.linesWithText || sum.containers > MOST.containers) return false;
    if (sum.marks > MOST.marks || sum.cells > MOST.cells) return false;
  }
  return true;
}

const SHORT = { length: 800, lines: 12, marks: 80 };

/** Whether a note is short and plain enough to be shown whole in a list, and to be rendered on the server. */
export function isShortNote(markdown: string): boolean {
  if (markdown.length > SHORT.length || markdown.split(LINE_END).length > SHORT.lines) return false;
  return countOf(markdown, MARKS) <= SHORT.marks && isBoundedMarkdown(markdown);
}

const indentOf = (line: string) => line.length - line.trimStart().length;
const countOf = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

/** A bullet begins a new block wherever it isn't indented like code; a number doesn't always. */
function endsBlock(line: string, block: Block | null): boolean {
  const indent = BULLET.exec(line)?.[1]?.length;
  return block !== null && indent !== undefined && indent <= block.indent + 3;
}

function addLine(block: Block, line: string): number {
  const marks = BREAK.test(line) ? 0 : countOf(line, MARKS);
  block.lines++;
  block.length += line.length + 1;
  block.marks += marks;
  block.scanners += countOf(line, /[<`]|\]\(/g);
  block.columns = Math.max(block.columns, countOf(line, /\|/g));
  return marks;
}

/**
 * The number of lists and quotes that may be open at a line: those that it begins, and one for every two columns before
 * them.
 */
function depthOf(line: string): number {
  if (BREAK.test(line)) return 0;
  let containers = 0;
  let columns = 0;
  for (let at = 0; at < line.length && containers <= MOST.depth;) {
    const character = line[at];
    if (character === " " || character === "\t") {
      columns += character === " " ? 1 : 4;
      at++;
      continue;
    }
    CONTAINER.lastIndex = at;
    const marker = CONTAINER.exec(line)?.[0];
    if (!marker) break;
    containers++;
    at += marker.length;
  }
  return containers === 0 ? 0 : containers + Math.floor(columns / 2);
}
