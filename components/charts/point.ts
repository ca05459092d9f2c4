/** A day's values; the keys that a series names hold numbers, or null where the value is unknown. */
export interface DayPoint {
  day: string;
}

/** The colour tokens of lines: --chart-line, --chart-benchmark, --chart-1 … --chart-8. */
export type ChartColour = "line" | "benchmark" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8";

export interface ChartSeries {
  /** The key of the points that holds the value. */
  key: string;
  label: string;
  colour: ChartColour;
  dashed?: boolean;
}

/** Something that happened on a day, shown on the first series' line. */
export interface ChartMarker {
  id: string;
  day: string;
  label: string;
  /** A dot on the line, or a diamond above it: for what is to be doubted of the line itself. */
  shape?: MarkerShape;
}

export type MarkerShape = "dot" | "diamond";

/** A span of days under the chart, e.g. while a state held. */
export interface ChartBand {
  from: string;
  to: string;
  label: string;
  /** A sign of its own, where there is room. */
  mark: string;
  /** A CSS colour made of tokens: "var(--status-mixed)". */
  colour: string;
}

/** A span of days in which the line isn't what it seems, hatched. */
export interface ChartShade {
  from: string;
  to: string;
  label: string;
}

export interface TooltipRow {
  label: string;
  value: string;
}

export function colourOf(colour: ChartColour): string {
  return `var(--chart-${colour})`;
}

/** The value of a point under a key; what isn't a finite number is a gap. */
export function valueAt(point: DayPoint, key: string): number | null {
  const value = (point as unknown as Record<string, unknown>)[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
