/** Common edges of all charts over days, so that stacked charts align to the pixel. */
export const PLOT = { left: 50, right: 12, top: 8, bottom: 4, axis: 20, paneTop: 18 } as const;

export const BAND_HEIGHT = 18;

/** The CSS position of a share of the span: 0 → the left edge of the plot, 1 → the right edge. */
export function leftOf(share: number): string {
  const edges = PLOT.left + PLOT.right;
  return `calc(${PLOT.left}px + (100% - ${edges}px) * ${share})`;
}

/** The CSS width of a share of the span. */
export function widthOf(share: number): string {
  return `calc((100% - ${PLOT.left + PLOT.right}px) * ${share})`;
}

/** The default heights of charts. */
export const HEIGHT = { line: 260, pane: 80, map: 280 } as const;
