/** The share of the values that a colour scale tells apart; those beyond it have the strongest colour. */
const WITHIN = 0.95;

/**
 * The spread of values around zero: the 95th percentile of their sizes, between two of them by linear interpolation
 * (Hyndman & Fan 1996, type 7). `null` without a known value. `spread([-1, 2, null])` → 1.95.
 */
export function spread(values: readonly (number | null)[]): number | null {
  const sizes = values
    .filter((value) => value !== null)
    .map(Math.abs)
    .sort((a, b) => a - b);
  if (sizes.length === 0) return null;
  const place = (sizes.length - 1) * WITHIN;
  const [below, above] = [sizes[Math.floor(place)]!, sizes[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
}
