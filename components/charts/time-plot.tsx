"use client";

import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { dayTicks, type DayAxis } from "@/components/charts/day-axis";
import { candlePaths, pathsOf, placesOf, type Mark } from "@/components/charts/marks";
import { leftOf, PLOT, PLOT_SIDES } from "@/components/charts/plot";
import { areasBetween, dotsPath } from "@/components/charts/plot-paths";
import type { DayPoint, PlotRow } from "@/components/charts/point";
import { RangeSelect } from "@/components/charts/range-select";
import { heightOn, type Scale } from "@/components/charts/scale";
import { useWidth } from "@/components/charts/use-width";
import { formatTick, type ValueFormat } from "@/components/charts/value-format";

// The chart library is loaded after the page is shown. It can't draw on the server, so until it is there, and on paper,
// the same marks are drawn as paths (docs/decisions/0033).
const LivePlot = dynamic(() => import("@/components/charts/live-plot").then((m) => m.LivePlot), {
  ssr: false,
});

export interface TimePlotProps {
  points: readonly DayPoint[];
  axis: DayAxis;
  marks: readonly Mark[];
  label: string;
  height: number;
  scale: Scale;
  format: ValueFormat;
  /** A value with a horizontal line: 100 for an index, 0 for a change. */
  baseline?: number | null;
  /** Shades the area between two lines in the colours of gain and loss. */
  lead?: { of: Mark["valueOf"]; against: Mark["valueOf"] };
  showDays?: boolean;
  /** The space above the plot, which holds a pane's name or the labels of rules. */
  top?: number;
  /** Receives the first and last day of a range selected by dragging or by keys. */
  onSelectRange?: (from: string, to: string) => void;
  /** Charts with the same id highlight the same day. */
  syncId?: string;
  /** Returns the tooltip rows of a day; without it only the vertical line of the day is shown. */
  tooltip?: (point: DayPoint) => PlotRow[];
  /** Labels that need no width, in the coordinates of the chart; `plotHeight` in pixels. */
  labels?: ReactNode;
  /** Renders HTML over the plot, for the plot's width in pixels. */
  overlay?: (plotWidth: number) => ReactNode;
}

/** The height of a plot inside a chart of a height. */
export const plotHeightOf = (
  height: number,
  { top = PLOT.top, showDays = true }: Pick<TimePlotProps, "top" | "showDays">,
) => height - top - PLOT.bottom - (showDays ? PLOT.axis : 1);

/** The axes, grid, lines and tooltip shared by all charts over days. */
export function TimePlot(props: TimePlotProps) {
  const { points, axis, marks, label, height, scale, format, baseline = null, lead } = props;
  const { showDays = true, top = PLOT.top, syncId, tooltip, labels, overlay } = props;
  const [ref, plotWidth] = useWidth();
  const plotHeight = plotHeightOf(height, { top, showDays });
  const place = { axis, scale, height: plotHeight };
  const topOf = (value: number) => plotHeight * (1 - heightOn(scale, value));
  const across = `H${axis.to - axis.from}`;
  const places = marks.map((mark) => placesOf(points, mark, place));
  const areas =
    lead &&
    areasBetween(
      placesOf(points, { valueOf: lead.of }, place),
      placesOf(points, { valueOf: lead.against }, place),
    );

  return (
    <div className="group/plot relative w-full num" style={{ height }}>
      <svg
        aria-hidden
        className="absolute overflow-visible"
        style={{
          ...PLOT_SIDES,
          width: `calc(100% - ${PLOT.left}px - ${PLOT_SIDES.right})`,
          top,
          height: plotHeight,
        }}
        viewBox={`0 0 ${axis.to - axis.from} ${plotHeight}`}
        preserveAspectRatio="none"
        fill="none"
        strokeLinejoin="round"
      >
        <path
          d={scale.ticks.map((tick) => `M0 ${topOf(tick).toFixed(1)}${across}`).join("")}
          stroke="var(--chart-grid)"
          vectorEffect="non-scaling-stroke"
        />
        {showDays && (
          <path d={`M0 ${plotHeight}${across}`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
        )}
        {areas?.above && <path d={areas.above} fill="var(--gain)" fillOpacity={0.16} />}
        {areas?.below && <path d={areas.below} fill="var(--loss)" fillOpacity={0.16} />}
        {baseline !== null && (
          <path
            d={`M0 ${topOf(baseline).toFixed(1)}${across}`}
            stroke="var(--line-strong)"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {marks.map((mark, index) => {
          const dots = mark.kind === "bars" ? "" : dotsPath(places[index]!);
          return (
            dots && (
              <path
                key={index}
                className="lone-days"
                d={dots}
                stroke={mark.colour}
                strokeWidth={4}
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
              />
            )
          );
        })}
        <g className="first-drawing group-has-[.recharts-surface]/plot:hidden print:inline!">
          {marks.map((mark, index) => {
            if (mark.candleOf) {
              const { up, down } = candlePaths(points, mark.candleOf, place);
              return [
                <path key={`${index} up`} d={up} stroke="var(--gain)" vectorEffect="non-scaling-stroke" />,
                <path
                  key={`${index} down`}
                  d={down}
                  stroke="var(--loss)"
                  fill="var(--loss)"
                  vectorEffect="non-scaling-stroke"
                />,
              ];
            }
            const { stroke, fill } = pathsOf(mark, places[index]!, topOf(mark.base ?? scale.domain[0]));
            return [
              fill && <path key={`${index} fill`} d={fill} fill={mark.colour} fillOpacity={0.14} />,
              <path
                key={index}
                d={stroke}
                stroke={mark.colour}
                strokeWidth={mark.width ?? 1.25}
                strokeDasharray={mark.dash}
                vectorEffect="non-scaling-stroke"
              />,
            ];
          })}
        </g>
      </svg>
      <Ticks {...{ axis, scale, format, topOf, showDays }} top={top} plotHeight={plotHeight} />
      <div
        ref={ref}
        className="absolute print:hidden [&_svg]:overflow-visible [&_svg]:outline-none [&_svg:focus-visible]:outline-2 [&_svg:focus-visible]:outline-focus"
        style={{ ...PLOT_SIDES, top, height: plotHeight }}
      >
        {plotWidth > 0 && points.length > 0 && (
          <RangeSelect axis={axis} onSelect={props.onSelectRange}>
            {(onHighlight) => (
              <LivePlot
                {...{ points, axis, marks, label, scale, syncId, tooltip, onHighlight }}
                width={plotWidth}
                height={plotHeight}
              />
            )}
          </RangeSelect>
        )}
      </div>
      {labels}
      {plotWidth > 0 && overlay?.(plotWidth)}
    </div>
  );
}

/** The most day labels on a wide chart, and on a narrow one; each chart contains both and CSS chooses. */
const MOST_TICKS = { wide: 8, narrow: 4 };

/** The labels of both axes, placed by CSS, so that they need no width. */
function Ticks({
  axis,
  scale,
  format,
  showDays,
  top,
  plotHeight,
  topOf,
}: Pick<TimePlotProps, "axis" | "scale" | "format" | "showDays"> & {
  top: number;
  plotHeight: number;
  topOf: (value: number) => number;
}) {
  const locale = useLocale();
  const days = useMemo(() => {
    const [wide, narrow] = [
      dayTicks(axis, MOST_TICKS.wide, locale),
      dayTicks(axis, MOST_TICKS.narrow, locale),
    ];
    const has = (ticks: typeof wide, { at, label }: (typeof wide)[number]) =>
      ticks.some((tick) => tick.at === at && tick.label === label);
    return [
      ...wide.map((tick) => ({ ...tick, shown: has(narrow, tick) ? "" : "@max-xl:hidden" })),
      ...narrow.filter((tick) => !has(wide, tick)).map((tick) => ({ ...tick, shown: "@xl:hidden" })),
    ];
  }, [axis, locale]);
  return (
    <div aria-hidden className="pointer-events-none text-[0.6875rem] leading-none text-faint">
      {scale.ticks.map((value) => (
        <span
          key={value}
          className="absolute -translate-y-1/2 text-right"
          style={{ top: top + topOf(value), left: 0, width: PLOT.left - 6 }}
        >
          {formatTick(value, format, scale.step, locale)}
        </span>
      ))}
      {showDays &&
        days.map(({ at, label, shown }) => (
          <span
            key={`${at} ${label}`}
            // Near the edges the labels stay inside, off those of the other axis.
            className={`absolute ${at < 0.04 ? "" : at > 0.96 ? "-translate-x-full" : "-translate-x-1/2"} ${shown}`}
            style={{ top: top + plotHeight + 6, left: leftOf(at) }}
          >
            {label}
          </span>
        ))}
    </div>
  );
}
