import type { DayAxis } from "@/components/charts/day-axis";
import type { DayPoint } from "@/components/charts/point";
import { areaPath, barsPath, linePath, type PlotPlace } from "@/components/charts/plot-paths";
import { heightOn, type Scale } from "@/components/charts/scale";

/** How the values of a series are drawn. Colours are CSS values from tokens. */
export interface Mark {
  kind: "line" | "area" | "bars";
  valueOf: (point: DayPoint) => number | null;
  colour: string;
  width?: number;
  /** An SVG dash pattern in pixels. */
  dash?: string;
  /** The value from which areas and bars are drawn. */
  base?: number;
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
