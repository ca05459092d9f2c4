/** Whether a value is between two gaps: a line through a single point is invisible. */
const isLone = (values: readonly (number | null)[], at: number): boolean =>
  (values[at] ?? null) !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;

/**
 * The SVG paths of a line through the values, with a margin of one pixel and gaps at unknown values. A value between
 * two gaps becomes a zero-length line, which a round cap draws as a dot.
 */
export function sparkPaths(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { line: string; dots: string } {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const x = (index: number) => 1 + (values.length > 1 ? (index / (values.length - 1)) * (width - 2) : 0);
  const y = (value: number) => (span === 0 ? height / 2 : height - 1 - ((value - low) / span) * (height - 2));
  const paths = { line: "", dots: "" };
  let drawing = false;
  for (const [index, value] of values.entries()) {
    const at = value === null ? "" : `${round(x(index))} ${round(y(value))}`;
    if (isLone(values, index)) paths.dots += `M${at}h0`;
    else if (at) paths.line += `${drawing ? "L" : "M"}${at}`;
    drawing = value !== null;
  }
  return paths;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
