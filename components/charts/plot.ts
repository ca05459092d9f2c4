/**
 * The edges of all charts over days, in pixels, so that stacked charts align to the pixel. The right edge is the CSS
 * variable `--plot-right` (the utility `plot-room`), because it depends on the width, which the server doesn't know.
 */
export const PLOT = { left: 44, top: 8, ruleTop: 20, paneTop: 18, bottom: 4, axis: 20 } as const;

export const BAND_HEIGHT = 12;

const SPAN = `100% - ${PLOT.left}px - var(--plot-right, 12px)`;
const rounded = (share: number) => Number(share.toFixed(5));

/** The CSS position of a share of the span: 0 → the left edge of the plot, 1 → the right edge. */
export function leftOf(share: number): string {
  return `calc(${PLOT.left}px + (${SPAN}) * ${rounded(share)})`;
}

/** The CSS width of a share of the span. */
export function widthOf(share: number): string {
  return `calc((${SPAN}) * ${rounded(share)})`;
}

/** The CSS edges of the plot inside its chart. */
export const PLOT_SIDES = { left: PLOT.left, right: "var(--plot-right, 12px)" } as const;

/** The default heights of charts. */
export const HEIGHT = { line: 260, pane: 80, map: 280 } as const;
