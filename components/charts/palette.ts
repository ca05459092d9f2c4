import type { ChartColour, ChartSeries, EndShape } from "@/components/charts/point";

/** Colour, dash and shape of each line of a comparison, so that two lines never differ by colour alone. */
const LOOKS: { colour: ChartColour; dash?: string; shape: EndShape }[] = [
  { colour: "1", shape: "disc" },
  { colour: "2", shape: "square", dash: "7 3" },
  { colour: "3", shape: "triangle", dash: "2 2" },
  { colour: "4", shape: "ring", dash: "9 3 2 3" },
  { colour: "5", shape: "diamond", dash: "4 2" },
  { colour: "6", shape: "cross", dash: "12 3 2 3 2 3" },
];

/** Equal lines, each with a look of its own; from the seventh on the looks repeat in other colours. */
export function comparisonSeries(series: readonly { key: string; label: string }[]): ChartSeries[] {
  return series.map((each, index) => {
    const look = LOOKS[index % LOOKS.length]!;
    const colour = String((index % 8) + 1) as ChartColour;
    return { ...look, ...each, colour };
  });
}
