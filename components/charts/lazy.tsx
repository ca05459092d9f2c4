"use client";

import dynamic from "next/dynamic";
import { comparisonSeries } from "@/components/charts/palette";
import { BAND_HEIGHT, HEIGHT } from "@/components/charts/plot";
import type { BreadthPaneProps } from "@/components/charts/breadth-pane";
import type { LineChartProps } from "@/components/charts/line-chart";
import type { PaneProps } from "@/components/charts/pane";
import type { PriceChartProps } from "@/components/charts/price-chart";
import { Skeleton } from "@/components/ui/skeleton";

// The chart library is loaded after the page is shown; each placeholder has the chart's height, so that the layout does
// not shift. (Next analyses these options statically, so each call repeats them.)
const loading = () => <Skeleton className="h-full" />;

const LazyLine = dynamic(() => import("@/components/charts/line-chart").then((m) => m.LineChart), {
  ssr: false,
  loading,
});
const LazyDrawdown = dynamic(() => import("@/components/charts/drawdown-pane").then((m) => m.DrawdownPane), {
  ssr: false,
  loading,
});
const LazyBreadth = dynamic(() => import("@/components/charts/breadth-pane").then((m) => m.BreadthPane), {
  ssr: false,
  loading,
});
const LazyPrice = dynamic(() => import("@/components/charts/price-chart").then((m) => m.PriceChart), {
  ssr: false,
  loading,
});

export function LineChart(props: LineChartProps) {
  return (
    <div style={{ height: (props.height ?? HEIGHT.line) + (props.bands ? BAND_HEIGHT : 0) }}>
      <LazyLine {...props} />
    </div>
  );
}

/** Several equal lines, in the order of the palette. */
export function ComparisonChart({
  series,
  ...rest
}: Omit<LineChartProps, "series" | "markers" | "onSelectMarkers"> & {
  series: readonly { key: string; label: string }[];
}) {
  return <LineChart series={comparisonSeries(series)} {...rest} />;
}

export function DrawdownPane(props: PaneProps) {
  return (
    <div style={{ height: props.height ?? HEIGHT.pane }}>
      <LazyDrawdown {...props} />
    </div>
  );
}

export function BreadthPane(props: BreadthPaneProps) {
  return (
    <div style={{ height: props.height ?? HEIGHT.pane }}>
      <LazyBreadth {...props} />
    </div>
  );
}

export function PriceChart(props: PriceChartProps) {
  return (
    <div style={{ height: props.height ?? HEIGHT.line }}>
      <LazyPrice {...props} />
    </div>
  );
}
