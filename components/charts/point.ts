/** The values of a day; each series names a key whose value is a number, or null for unknown. */
export interface DayPoint {
  day: string;
}

/** The colour tokens of lines: --chart-line, --chart-benchmark, --chart-1 … --chart-8. */
export type ChartColour = "line" | "benchmark" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8";

export interface ChartSeries {
  /** The key of the value in each point. */
  key: string;
  label: string;
  colour: ChartColour;
  /** The name at the line's right end, if it isn't the label. */
  endLabel?: string;
  /** An SVG dash pattern, and the shape at the line's end, which tell lines apart without colour. */
  dash?: string;
  shape?: EndShape;
}

export type EndShape = "disc" | "square" | "triangle" | "ring" | "diamond" | "cross";

/** A labelled vertical line at a day, for example of a call. */
export interface ChartRule {
  day: string;
  label: string;
  /** Where the label is: above the plot by default. */
  at?: "top" | "bottom";
}

/** An event on a day, shown on the line of the first series. */
export interface ChartMarker {
  id: string;
  day: string;
  label: string;
  /** A dot on the line, a diamond above it for a price issue of the line, or a notch in the axis for a fact of the day. */
  shape?: MarkerShape;
}

export type MarkerShape = "dot" | "diamond" | "notch";

/** A span of days under the chart, for example of one status. */
export interface ChartBand {
  from: string;
  to: string;
  label: string;
  /** A symbol, shown if there is room. */
  mark: string;
  /** A CSS colour from a token: "var(--status-mixed)". */
  colour: string;
}

/** A hatched span of days in which the line is unreliable. */
export interface ChartShade {
  from: string;
  to: string;
  label: string;
}

export interface TooltipRow {
  label: string;
  value: string;
}

/** A row of the tooltip of a line, with the line's look. */
export type PlotRow = TooltipRow & { colour?: string; dash?: string };

export function colourOf(colour: ChartColour): string {
  return `var(--chart-${colour})`;
}

/** The value of a point under a key; null (a gap) for anything but a finite number. */
export function valueAt(point: DayPoint, key: string): number | null {
  const value = (point as unknown as Record<string, unknown>)[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
