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
  let before: [number, number] | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      before = null;
      continue;
    }
    const at: [number, number] = [tenths(x(index)), tenths(y(value))];
    if (isLone(values, index)) paths.dots += `M${pair(...at)}h0`;
    else paths.line += before ? `l${pair(at[0] - before[0], at[1] - before[1])}` : `M${pair(...at)}`;
    before = at;
  }
  return paths;
}

// A board has a line for every theme, so its steps are written as short as they can be: relative, in tenths of a pixel.
const tenths = (value: number) => Math.round(value * 10);
const short = (value: number) => String(value / 10).replace(/^(-?)0\./, "$1.");

function pair(x: number, y: number): string {
  const [first, second] = [short(x), short(y)];
  return second.startsWith("-") ? first + second : `${first} ${second}`;
}
