"use client";

import { LineChart, type LineChartProps } from "@/components/charts/line-chart";
import { comparisonSeries } from "@/components/charts/palette";

export interface ComparisonChartProps extends Omit<LineChartProps, "series" | "markers" | "onSelectMarkers"> {
  series: readonly { key: string; label: string }[];
}

/** Several lines of equal rank, in the palette's order. */
export function ComparisonChart({ series, ...rest }: ComparisonChartProps) {
  return <LineChart series={comparisonSeries(series)} {...rest} />;
}
