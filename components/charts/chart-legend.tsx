import { colourOf, type ChartColour, type MarkerShape } from "@/components/charts/point";

export interface LegendItem {
  label: string;
  colour: ChartColour;
  dashed?: boolean;
  /** The symbol of an entry that isn't a line. */
  shape?: MarkerShape | "hatch";
}

/** The legend of a chart; it accepts the chart's series directly. */
export function ChartLegend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-muted">
      {items.map(({ label, colour, dashed, shape }) => (
        <li key={label} className="flex items-center gap-1.5">
          {shape ? (
            <Shape shape={shape} />
          ) : (
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
          )}
          {label}
        </li>
      ))}
    </ul>
  );
}

function Shape({ shape }: { shape: MarkerShape | "hatch" }) {
  if (shape === "dot")
    return (
      <span aria-hidden className="size-2.5 rounded-full border-2 border-(--chart-marker) bg-(--surface)" />
    );
  if (shape === "diamond") return <span aria-hidden className="size-2 rotate-45 bg-(--warn)" />;
  return (
    <span
      aria-hidden
      className="h-2.5 w-3.5 bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_4px)]"
    />
  );
}
