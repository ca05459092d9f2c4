/** The strongest tint in percent: text stays readable on every step, in the light and the dark theme. */
const STRONGEST = 40;

/** The background of a heat-map cell with a value from −1 to 1, in steps of a fifth; none near 0. */
export function heatColour(value: number | null): string | undefined {
  if (value === null) return undefined;
  const steps = Math.min(5, Math.round(Math.abs(value) * 5));
  if (steps === 0) return undefined;
  return `color-mix(in srgb, var(--chart-${value > 0 ? 1 : 2}) ${(STRONGEST / 5) * steps}%, var(--surface))`;
}
