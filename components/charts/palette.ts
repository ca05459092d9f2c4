import type { ChartColour, ChartSeries } from "@/components/charts/point";

const ORDER: ChartColour[] = ["1", "2", "3", "4", "5", "6", "7", "8"];

/** Equal lines in the order of the palette; from the ninth line on the colours repeat, dashed. */
export function comparisonSeries(series: readonly { key: string; label: string }[]): ChartSeries[] {
  return series.map(({ key, label }, index) => ({
    key,
    label,
    colour: ORDER[index % ORDER.length] ?? "1",
    dashed: Math.floor(index / ORDER.length) % 2 === 1,
  }));
}
