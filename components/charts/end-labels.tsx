import { EndShape } from "@/components/charts/end-shape";
import { leftOf } from "@/components/charts/plot";
import { colourOf, type ChartSeries } from "@/components/charts/point";
import { spreadLabels } from "@/components/charts/spread-labels";

/** The height of a label in pixels. */
const LABEL = 14;

export interface EndLabel {
  series: ChartSeries;
  /** The last value, as text. */
  value: string;
  /** The height of the line's end, in pixels from the top of the plot. */
  top: number;
}

/**
 * The name and last value of each line, at its right end; on a narrow screen, whose legend has the names, only the value.
 * Labels that would cover each other are pushed apart. The room for them is made by `plot-room`.
 */
export function EndLabels({
  labels,
  top,
  height,
}: {
  labels: readonly EndLabel[];
  top: number;
  height: number;
}) {
  const places = spreadLabels(
    labels.map((label) => label.top),
    LABEL,
    height,
  );
  return (
    <ul aria-hidden data-end-labels className="pointer-events-none text-[0.6875rem] leading-none">
      {labels.map(({ series: { key, label, endLabel, colour, shape }, value }, index) => (
        <li
          key={key}
          className="absolute flex items-center gap-1 whitespace-nowrap"
          style={{
            top: top + places[index]! - LABEL / 2,
            height: LABEL,
            left: leftOf(1),
            right: 0,
            paddingLeft: 12, // a marker of the last day stands on the line's end
            color: colourOf(colour),
          }}
        >
          {shape && <EndShape shape={shape} colour={colourOf(colour)} />}
          <span className="min-w-0 truncate leading-normal @max-xl:hidden">{endLabel ?? label}</span>
          <span className="font-semibold">{value}</span>
        </li>
      ))}
    </ul>
  );
}
