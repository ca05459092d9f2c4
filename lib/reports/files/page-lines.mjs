/** @typedef {import("./page-runs.mjs").Run} Run */

/**
 * `end`: where its column ends; null: at the end of the widest line.
 * @typedef {{ runs: Run[], baseline: number, size: number, left: number, right: number, end: number | null }} Line
 */

/**
 * Puts a page's runs into lines, in reading order: two columns are read one after the other between the lines that
 * reach over both. Turned runs come last.
 * @param {readonly Run[]} runs
 * @param {number} width of the page
 * @returns {Line[]}
 */
export function linesOf(runs, width) {
  const whole = cluster(runs.filter((run) => !run.isTurned));
  const gutter = gutterOf(whole, width);
  const turned = runs.filter((run) => run.isTurned).map((run) => lineOf([run]));
  if (gutter === null) return [...whole, ...turned];
  const isAcross = (/** @type {Line} */ line) =>
    stretchesOf(line).some(([from, to]) => from < gutter && to > gutter);
  const beside = whole.filter((line) => !isAcross(line)).flatMap((line) => line.runs);
  const columns = [
    cluster(beside.filter((run) => run.left < gutter)).map((line) => ({ ...line, end: gutter })),
    cluster(beside.filter((run) => run.left >= gutter)),
  ];
  /** @type {Line[]} */
  const ordered = [];
  /** @param {number} below */
  const takeUntil = (below) => {
    for (const column of columns)
      while (column[0] && column[0].baseline < below) ordered.push(/** @type {Line} */ (column.shift()));
  };
  for (const line of whole.filter(isAcross)) {
    takeUntil(line.baseline);
    ordered.push(line);
  }
  takeUntil(Infinity);
  return [...ordered, ...turned];
}

/**
 * Lines by their baselines, from the top; a raised or lowered mark stays in its line.
 * @param {readonly Run[]} runs
 * @returns {Line[]}
 */
function cluster(runs) {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  /** @type {Run[][]} */
  const lines = [];
  let largest = /** @type {Run | null} */ (null);
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line && largest && run.baseline - largest.baseline < 0.5 * Math.max(largest.size, run.size)) {
      line.push(run);
      if (run.size > largest.size) largest = run;
    } else {
      lines.push([run]);
      largest = run;
    }
  }
  return lines.map(lineOf);
}

/**
 * @param {Run[]} runs
 * @returns {Line}
 */
function lineOf(runs) {
  const sorted = runs.sort((a, b) => a.left - b.left);
  const largest = sorted.reduce((most, run) => (run.size > most.size ? run : most));
  return {
    runs: sorted,
    baseline: largest.baseline,
    size: largest.size,
    left: Math.min(...sorted.map((run) => run.left)),
    right: Math.max(...sorted.map((run) => run.right)),
    end: null,
  };
}

/** The page is looked at in this many vertical strips. */
const STRIPS = 200;
/** A gutter lies between these fractions of the width. */
const FROM = 0.25;
const TO = 0.75;
/** The fewest lines at each side of a gutter. */
const FEWEST = 6;
/** The share of lines that may reach over a gutter. */
const ACROSS = 0.25;
/** The share of its column that a line of running text fills on average; cells of a table fill less. */
const FILLED = 0.6;

/**
 * The place of the gutter between two columns of running text; null without one.
 * @param {readonly Line[]} lines
 * @param {number} width
 * @returns {number | null}
 */
function gutterOf(lines, width) {
  if (lines.length < FEWEST || width <= 0) return null;
  const gutter = leastCrossed(lines, width);
  if (gutter === null) return null;
  const beside = lines.filter((line) =>
    stretchesOf(line).every(([from, to]) => to <= gutter || from >= gutter),
  );
  const left = beside.flatMap((line) => partOf(line.runs.filter((run) => run.right <= gutter)));
  const right = beside.flatMap((line) => partOf(line.runs.filter((run) => run.left >= gutter)));
  const margin = Math.min(...left.map(({ from }) => from));
  const start = Math.min(...right.map(({ from }) => from));
  return isRunning(left, start - margin) && isRunning(right, width - margin - start) ? gutter : null;
}

/**
 * The middle of the band that the fewest lines cross; null where many cross every band.
 * @param {readonly Line[]} lines
 * @param {number} width
 */
function leastCrossed(lines, width) {
  const crossings = new Array(STRIPS).fill(0);
  for (const line of lines) {
    for (const [from, to] of stretchesOf(line)) {
      const last = Math.min(STRIPS - 1, Math.floor((to / width) * STRIPS));
      for (let strip = Math.max(0, Math.floor((from / width) * STRIPS)); strip <= last; strip++)
        crossings[strip]++;
    }
  }
  let best = { from: 0, to: 0, count: Infinity };
  for (let strip = Math.floor(FROM * STRIPS); strip < TO * STRIPS; strip++) {
    const count = crossings[strip];
    if (count < best.count) best = { from: strip, to: strip, count };
    else if (count === best.count && strip === best.to + 1) best.to = strip;
  }
  return best.count > ACROSS * lines.length ? null : (((best.from + best.to + 1) / 2) * width) / STRIPS;
}

/**
 * The stretches of a line without a wide gap.
 * @param {Line} line
 * @returns {[number, number][]}
 */
function stretchesOf(line) {
  /** @type {[number, number][]} */
  const stretches = [];
  for (const run of line.runs) {
    const last = stretches.at(-1);
    if (last && run.left - last[1] < line.size) last[1] = Math.max(last[1], run.right);
    else stretches.push([run.left, run.right]);
  }
  return stretches;
}

/** @param {readonly Run[]} runs */
const partOf = (runs) =>
  runs.length === 0
    ? []
    : [{ from: Math.min(...runs.map((run) => run.left)), to: Math.max(...runs.map((run) => run.right)) }];

/**
 * @param {readonly { from: number, to: number }[]} lines
 * @param {number} column its width
 */
function isRunning(lines, column) {
  if (lines.length < FEWEST) return false;
  const filled = lines.reduce((sum, line) => sum + (line.to - line.from), 0) / lines.length;
  return filled >= FILLED * column;
}
