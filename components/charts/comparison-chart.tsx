"use client";

import { useMemo } from "react";
import { LineChart, type LineChartProps } from "@/components/charts/line-chart";
import { comparisonSeries } from "@/components/charts/palette";
import type { ChartSeries } from "@/components/charts/point";

export interface ComparisonChartProps extends Omit<
  LineChartProps,
  "series" | "markers" | "onSelectMarkers" | "lead" | "endLabels"
> {
  /** Up to six lines, told apart by dash, shape and the label at their right end. */
  series: readonly { key: string; label: string }[];
  /** What all are compared with: a grey line. */
  benchmark?: { key: string; label: string } | null;
}

/** The lines of a comparison with their looks: the equal ones, then the benchmark. Also the chart's legend. */
export const comparedSeries = ({
  series,
  benchmark,
}: Pick<ComparisonChartProps, "series" | "benchmark">): ChartSeries[] => [
  ...comparisonSeries(series),
  ...(benchmark ? [{ ...benchmark, colour: "benchmark" as const }] : []),
];

/** Several equal lines against a benchmark, each labelled with its name and last value at its right end. */
export function ComparisonChart({ series, benchmark, ...rest }: ComparisonChartProps) {
  const lines = useMemo(() => comparedSeries({ series, benchmark }), [series, benchmark]);
  return <LineChart series={lines} endLabels {...rest} />;
}
