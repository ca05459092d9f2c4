/** The colour step of a tile: −4 … 4, 0 is flat. */
export type TileStep = -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4;

/** The end of the scale: a change of a fifth in either direction. */
export const TILE_LIMIT = 0.2;

/** Changes below half a percent have no colour. */
const FLAT_BELOW = 0.005;

export function tileStep(change: number, limit = TILE_LIMIT): TileStep {
  if (Math.abs(change) < FLAT_BELOW) return 0;
  const step = Math.min(4, Math.floor((Math.abs(change) / limit) * 4 + 1e-9) + 1);
  return (change > 0 ? step : -step) as TileStep;
}

export function tileColour(step: TileStep): string {
  if (step === 0) return "var(--tile-flat)";
  return `var(--tile-${step > 0 ? "gain" : "loss"}-${Math.abs(step)})`;
}

/** Unknown values are hatched, to differ from every colour of the scale and from the colour of no change. */
export const UNKNOWN_TILE =
  "repeating-linear-gradient(135deg, var(--line) 0 2px, transparent 2px 8px), var(--surface)";

/** The background of a tile for a change (a fraction; `null`: unknown). */
export const tileBackground = (change: number | null): string =>
  change === null ? UNKNOWN_TILE : tileColour(tileStep(change));
