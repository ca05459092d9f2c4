/** How strongly a cell is tinted: ink stands on every step, in light and in dark. */
const STRONGEST = 40;

/** The ground of a cell of a heat map whose values lie between −1 and 1; in steps of a fifth, none near 0. */
export function heatColour(value: number | null): string | undefined {
  if (value === null) return undefined;
  const steps = Math.min(5, Math.round(Math.abs(value) * 5));
  if (steps === 0) return undefined;
  return `color-mix(in srgb, var(--chart-${value > 0 ? 1 : 2}) ${(STRONGEST / 5) * steps}%, var(--surface))`;
}
