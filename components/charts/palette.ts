import type { ChartColour, ChartSeries } from "@/components/charts/point";

const ORDER: ChartColour[] = ["1", "2", "3", "4", "5", "6", "7", "8"];

/** Lines of equal rank with the palette's colours in order; from the ninth on the colours return, dashed. */
export function comparisonSeries(series: readonly { key: string; label: string }[]): ChartSeries[] {
  return series.map(({ key, label }, index) => ({
    key,
    label,
    colour: ORDER[index % ORDER.length] ?? "1",
    dashed: Math.floor(index / ORDER.length) % 2 === 1,
  }));
}
