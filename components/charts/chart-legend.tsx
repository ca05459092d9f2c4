import { cn } from "@/components/ui/cn";
import { EndShape } from "@/components/charts/end-shape";
import {
  colourOf,
  type ChartColour,
  type EndShape as EndShapeName,
  type MarkerShape,
} from "@/components/charts/point";

export interface LegendItem {
  label: string;
  colour: ChartColour;
  dash?: string;
  /** The symbol of an entry that isn't a line. */
  symbol?: MarkerShape | "hatch";
  /** The shape at the line's end. */
  shape?: EndShapeName;
}

/**
 * The legend of a chart; it accepts the chart's series directly. Lines that are labelled at their ends need it only on a
 * narrow screen.
 */
export function ChartLegend({ items, endLabels }: { items: readonly LegendItem[]; endLabels?: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-muted">
      {items.map(({ label, colour, dash, symbol, shape }) => (
        <li key={label} className={cn("flex items-center gap-1.5", endLabels && !symbol && "@xl:hidden")}>
          {symbol ? (
            <Symbol symbol={symbol} />
          ) : (
            <svg aria-hidden width={20} height={4}>
              <line x2={20} y1={2} y2={2} stroke={colourOf(colour)} strokeWidth={2} strokeDasharray={dash} />
            </svg>
          )}
          {shape && <EndShape shape={shape} colour={colourOf(colour)} />}
          {label}
        </li>
      ))}
    </ul>
  );
}

function Symbol({ symbol }: { symbol: MarkerShape | "hatch" }) {
  if (symbol === "dot")
    return (
      <span aria-hidden className="size-2.5 rounded-full border-2 border-(--chart-marker) bg-(--surface)" />
    );
  if (symbol === "diamond") return <span aria-hidden className="size-2 rotate-45 bg-(--warn)" />;
  if (symbol === "notch") return <NotchShape />;
  return (
    <span
      aria-hidden
      className="h-2.5 w-3.5 bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_4px)]"
    />
  );
}

/** The symbol of a fact of a day, on the axis. */
export function NotchShape() {
  return (
    <svg aria-hidden width={9} height={8} viewBox="0 0 9 8">
      <path d="M4.5 0L9 8H0z" fill="var(--ink-muted)" />
    </svg>
  );
}
