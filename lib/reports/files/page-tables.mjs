/** @typedef {import("./page-runs.mjs").Run} Run */
/** @typedef {import("./page-lines.mjs").Line} Line */

/** A wider gap between two runs of a line parts two cells, in ems. */
export const CELL = 2;
/** Rows of two cells may be two columns of text: a table's cells are shorter, in ems. */
const SHORT = 12;
/** The fewest rows of a table with two cells each, and with more. */
const FEWEST = { two: 3, more: 2 };
/** The next row lies at most this far below, in ems. */
const NEXT = 3.5;

/**
 * The rows of tables among a page's lines, each with its cells: lines of as many cells that follow each other.
 * @param {readonly Line[]} lines
 * @returns {Map<Line, Run[][]>}
 */
export function tableRows(lines) {
  /** @type {Map<Line, Run[][]>} */
  const rows = new Map();
  /** @type {{ line: Line, cells: Run[][] }[]} */
  let group = [];
  const close = () => {
    if (isTable(group)) for (const { line, cells } of group) rows.set(line, cells);
    group = [];
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    const last = group.at(-1);
    const drop = last ? line.baseline - last.line.baseline : 0;
    if (last && (last.cells.length !== cells.length || drop <= 0 || drop > NEXT * last.line.size)) close();
    if (cells.length > 1) group.push({ line, cells });
    else close();
  }
  close();
  return rows;
}

/** @param {readonly { line: Line, cells: Run[][] }[]} group */
function isTable(group) {
  const count = group[0]?.cells.length ?? 0;
  if (count > 2) return group.length >= FEWEST.more;
  const isShort = group.every(({ line, cells }) => cells.every((cell) => widthOf(cell) <= SHORT * line.size));
  return group.length >= FEWEST.two && isShort;
}

/** @param {readonly Run[]} cell */
const widthOf = (cell) => (cell.at(-1)?.right ?? 0) - (cell[0]?.left ?? 0);

/**
 * @param {Line} line
 * @returns {Run[][]}
 */
function cellsOf(line) {
  /** @type {Run[][]} */
  const cells = [];
  for (const run of line.runs) {
    const cell = cells.at(-1);
    const before = cell?.at(-1);
    if (cell && before && run.left - before.right <= CELL * line.size) cell.push(run);
    else cells.push([run]);
  }
  return cells;
}
