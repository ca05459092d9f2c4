import type { DayAxis } from "@/components/charts/day-axis";
import type { DayPoint } from "@/components/charts/point";
import { areaPath, barsPath, linePath, type PlotPlace } from "@/components/charts/plot-paths";
import { heightOn, type Scale } from "@/components/charts/scale";

/** How the values of a series are drawn. Colours are CSS values from tokens. */
export interface Mark {
  kind: "line" | "area" | "bars" | "candles";
  /** For candles, the close. */
  valueOf: (point: DayPoint) => number | null;
  colour: string;
  width?: number;
  /** An SVG dash pattern in pixels. */
  dash?: string;
  /** The value from which areas and bars are drawn. */
  base?: number;
  /** The other prices of candles. */
  candleOf?: (point: DayPoint) => Candle | null;
}

export interface Candle {
  open: number;
  high: number;
  low: number;
  close: number;
}

/** The share of a trading day that a candle's body covers. */
export const BODY = 0.64;

/**
 * The paths of candles, those that rose and those that fell. A body that rose is hollow and one that fell is filled, so
 * that they differ without colour.
 */
export function candlePaths(
  points: readonly DayPoint[],
  candleOf: NonNullable<Mark["candleOf"]>,
  { axis, scale, height }: { axis: DayAxis; scale: Scale; height: number },
): { up: string; down: string } {
  const paths = { up: "", down: "" };
  points.forEach((point, index) => {
    const candle = candleOf(point);
    if (!candle) return;
    const x = (axis.at[index]! - axis.from).toFixed(2);
    const y = (value: number) => (height * (1 - heightOn(scale, value))).toFixed(1);
    const [top, bottom] = [Math.max(candle.open, candle.close), Math.min(candle.open, candle.close)];
    const wicks = `M${x} ${y(candle.high)}V${y(top)}M${x} ${y(bottom)}V${y(candle.low)}`;
    const body = `M${(Number(x) - BODY / 2).toFixed(2)} ${y(top)}h${BODY}V${y(bottom)}h-${BODY}z`;
    paths[candle.close >= candle.open ? "up" : "down"] += wicks + body;
  });
  return paths;
}

/** The places of values in a plot of a height in pixels. */
export function placesOf(
  points: readonly DayPoint[],
  { valueOf }: Pick<Mark, "valueOf">,
  { axis, scale, height }: { axis: DayAxis; scale: Scale; height: number },
): PlotPlace[] {
  return points.map((point, index) => {
    const value = valueOf(point);
    return {
      x: axis.at[index]! - axis.from,
      y: value === null ? null : height * (1 - heightOn(scale, value)),
    };
  });
}

/** The stroke and fill of a mark as paths. */
export function pathsOf(
  mark: Mark,
  places: readonly PlotPlace[],
  base: number,
): { stroke: string; fill?: string } {
  if (mark.kind === "bars") return { stroke: barsPath(places, base) };
  if (mark.kind === "area") return { stroke: linePath(places), fill: areaPath(places, base) };
  return { stroke: linePath(places) };
}
