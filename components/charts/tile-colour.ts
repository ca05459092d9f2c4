/** Unknown values are hatched, to differ from every colour of the scale and from the colour of no change. */
export const UNKNOWN_TILE =
  "repeating-linear-gradient(135deg, var(--line) 0 2px, transparent 2px 8px), var(--surface)";

/** The whole scale from the strongest loss to the strongest gain. */
export const TILE_GRADIENT =
  "linear-gradient(to right, var(--tile-loss), var(--tile-flat), var(--tile-gain))";

/**
 * The background of a tile: the nearer a change comes to `limit`, the end of the scale in both directions, the stronger;
 * hatched for an unknown change.
 */
export function tileBackground(change: number | null, limit: number | null): string {
  if (change === null) return UNKNOWN_TILE;
  const share = limit ? Math.round(Math.min(1, Math.abs(change) / limit) * 100) : 0;
  if (share === 0) return "var(--tile-flat)";
  return `color-mix(in srgb, var(--tile-${change > 0 ? "gain" : "loss"}) ${share}%, var(--tile-flat))`;
}
