/** Every time chart has the same edges, so that charts above one another share their days to the pixel. */
export const PLOT = { left: 50, right: 12, top: 8, bottom: 4, axis: 20, paneTop: 18 } as const;

export const BAND_HEIGHT = 18;

/** Where on the width a share of the span lies: 0 → the left edge of the plot, 1 → the right. */
export function leftOf(share: number): string {
  const edges = PLOT.left + PLOT.right;
  return `calc(${PLOT.left}px + (100% - ${edges}px) * ${share})`;
}

/** The width of a share of the span. */
export function widthOf(share: number): string {
  return `calc((100% - ${PLOT.left + PLOT.right}px) * ${share})`;
}

/** The heights that charts have unless told otherwise. */
export const HEIGHT = { line: 260, pane: 80, map: 280 } as const;
