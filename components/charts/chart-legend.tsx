import { colourOf, type ChartColour } from "@/components/charts/point";

export interface LegendItem {
  label: string;
  colour: ChartColour;
  dashed?: boolean;
}

/** Which line is which. A chart's series can be given as they are. */
export function ChartLegend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-muted">
      {items.map(({ label, colour, dashed }) => (
        <li key={label} className="flex items-center gap-1.5">
          <svg aria-hidden width={14} height={4}>
            <line
              x2={14}
              y1={2}
              y2={2}
              stroke={colourOf(colour)}
              strokeWidth={2}
              strokeDasharray={dashed ? "4 3" : undefined}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
