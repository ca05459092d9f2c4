"use client";

import { useMemo } from "react";
import { LineChart, type LineChartProps } from "@/components/charts/line-chart";
import { comparisonSeries } from "@/components/charts/palette";
import { valueAt, type ChartSeries } from "@/components/charts/point";
import type { ChartMode } from "@/lib/view/params";

export interface ComparisonChartProps extends Omit<
  LineChartProps,
  "series" | "markers" | "onSelectMarkers" | "lead" | "endLabels" | "format" | "baseline" | "isLog"
> {
  /** Up to six lines of index levels, told apart by dash, shape and the label at their right end. */
  series: readonly { key: string; label: string; endLabel?: string }[];
  /** What all are compared with: a grey line, and in the mode `excess` the zero. */
  benchmark?: { key: string; label: string } | null;
  mode?: ChartMode;
}

/** The lines of a comparison with their looks: the equal ones, then the benchmark. Also the chart's legend. */
export const comparedSeries = ({
  series,
  benchmark,
  mode = "index",
}: Pick<ComparisonChartProps, "series" | "benchmark" | "mode">): ChartSeries[] => [
  ...comparisonSeries(series),
  ...(benchmark && mode !== "excess" ? [{ ...benchmark, colour: "benchmark" as const }] : []),
];

/** Several equal lines against a benchmark, each labelled with its name and last value at its right end. */
export function ComparisonChart({
  series,
  benchmark,
  mode = "index",
  points,
  ...rest
}: ComparisonChartProps) {
  const lines = useMemo(() => comparedSeries({ series, benchmark, mode }), [series, benchmark, mode]);
  const isExcess = mode === "excess" && benchmark;
  const drawn = useMemo(() => {
    if (!isExcess) return points;
    return points.map((point) => {
      const other = valueAt(point, benchmark.key);
      const excess = (key: string) => {
        const level = valueAt(point, key);
        return level === null || other === null ? null : (level - other) / 100;
      };
      return { day: point.day, ...Object.fromEntries(series.map(({ key }) => [key, excess(key)])) };
    });
  }, [isExcess, points, series, benchmark]);
  return (
    <LineChart
      {...rest}
      points={drawn}
      series={lines}
      format={isExcess ? "points" : "level"}
      baseline={isExcess ? 0 : 100}
      isLog={mode === "log"}
      endLabels
    />
  );
}
