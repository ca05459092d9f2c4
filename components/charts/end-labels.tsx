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
 * The name and last value of each line, at its right end. Labels that would cover each other are pushed apart. The room
 * for them is made by `plot-room`.
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
            paddingLeft: 6,
            color: colourOf(colour),
          }}
        >
          {shape && <EndShape shape={shape} colour={colourOf(colour)} />}
          <span className="order-1 font-semibold @xl:order-2">{value}</span>
          <span className="order-2 min-w-0 truncate leading-normal @xl:order-1">{endLabel ?? label}</span>
        </li>
      ))}
    </ul>
  );
}
