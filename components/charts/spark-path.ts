/** The SVG path of a line through the values, edge to edge with a pixel of room; it is lifted over what is unknown. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const x = (index: number) => 1 + (values.length > 1 ? (index / (values.length - 1)) * (width - 2) : 0);
  const y = (value: number) => (span === 0 ? height / 2 : height - 1 - ((value - low) / span) * (height - 2));
  let path = "";
  let drawing = false;
  for (const [index, value] of values.entries()) {
    if (value !== null) path += `${drawing ? "L" : "M"}${round(x(index))} ${round(y(value))}`;
    drawing = value !== null;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
