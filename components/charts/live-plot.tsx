"use client";

import { memo, useEffect, useMemo, useRef } from "react";
import {
  Area,
  Bar,
  ComposedChart,
  type BarShapeProps,
  Line,
  Tooltip,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
} from "recharts";
import type { DayAxis } from "@/components/charts/day-axis";
import { BODY, type Candle, type Mark } from "@/components/charts/marks";
import type { DayPoint, PlotRow } from "@/components/charts/point";
import { heightOn, type Scale } from "@/components/charts/scale";

export interface LivePlotProps {
  points: readonly DayPoint[];
  axis: DayAxis;
  marks: readonly Mark[];
  scale: Scale;
  width: number;
  height: number;
  label: string;
  syncId?: string;
  tooltip?: (point: DayPoint) => PlotRow[];
  /** Receives the index of the point that pointer or keys highlight. */
  onHighlight?: (index: number | null) => void;
}

/** A row for Recharts: the day's position, its point, and under each mark's index the height of the value. */
type Row = { x: number; point: DayPoint; [mark: number]: number | [number, number] | null };

/**
 * The marks with a tooltip for pointer and keys, drawn by Recharts. It fills the plot: axes, grid and labels are outside, so
 * that they look the same before it is loaded.
 */
export const LivePlot = memo(function LivePlot(props: LivePlotProps) {
  const { points, axis, marks, scale, width, height, label, syncId, tooltip, onHighlight } = props;
  const rows = useMemo(
    () =>
      points.map((point, index) => {
        const row: Row = { x: axis.at[index]!, point };
        marks.forEach(({ valueOf, candleOf }, mark) => {
          const value = valueOf(point);
          const candle = candleOf?.(point);
          if (candleOf)
            row[mark] = candle ? [heightOn(scale, candle.low), heightOn(scale, candle.high)] : null;
          else row[mark] = value === null ? null : heightOn(scale, value);
        });
        return row;
      }),
    [points, axis, marks, scale],
  );
  const chart = useRef<SVGSVGElement>(null);
  // Over new days the chart would keep the tooltip of the day that had the same place among the old ones, until the
  // pointer moves again. It has no other way to close it.
  useEffect(() => {
    const around = chart.current?.closest(".recharts-wrapper")?.parentElement;
    chart.current?.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, relatedTarget: around }));
  }, [axis]);
  return (
    <ComposedChart
      ref={chart}
      {...{ width, height, syncId }}
      data={rows}
      // Panes without a tooltip of their own would be Tab stops with nothing to read.
      accessibilityLayer={tooltip !== undefined}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      {...{ "aria-label": label }}
    >
      <XAxis hide dataKey="x" type="number" domain={[axis.from, axis.to]} />
      <YAxis hide domain={[0, 1]} allowDataOverflow />
      <Tooltip
        isAnimationActive={false}
        filterNull={false}
        cursor={{ stroke: "var(--line-strong)", strokeWidth: 1 }}
        wrapperStyle={{ zIndex: 20, outline: "none" }}
        content={({ active, payload }) => {
          const row = payload[0]?.payload as Row | undefined;
          return active && row && tooltip ? (
            <PlotTooltip day={row.point.day} rows={tooltip(row.point)} />
          ) : null;
        }}
      />
      {marks.map((mark, index) => {
        const { kind, colour, width: strokeWidth = 1.25, dash, base } = mark;
        const shared = { dataKey: String(index), isAnimationActive: false } as const;
        const line = {
          type: "linear",
          stroke: colour,
          strokeWidth,
          strokeDasharray: dash,
          dot: false,
          activeDot: { r: 3, strokeWidth: 0, fill: colour },
          connectNulls: false,
        } as const;
        if (mark.candleOf) {
          const { candleOf } = mark;
          const draw = ({ x, width: wide, payload }: BarShapeProps) => (
            <CandleShape
              candle={candleOf((payload as Row).point)}
              middle={Number(x) + Number(wide) / 2}
              wide={(BODY * width) / (axis.to - axis.from)}
              topOf={(value) => height * (1 - heightOn(scale, value))}
            />
          );
          return <Bar key={index} {...shared} shape={draw} />;
        }
        if (kind === "bars") return <Bar key={index} {...shared} fill={colour} maxBarSize={4} />;
        if (kind === "line") return <Line key={index} {...shared} {...line} />;
        const baseValue = heightOn(scale, base ?? scale.domain[0]);
        return (
          <Area key={index} {...shared} {...line} baseValue={baseValue} fill={colour} fillOpacity={0.14} />
        );
      })}
      {onHighlight && <Highlight axis={axis} onChange={onHighlight} />}
    </ComposedChart>
  );
});

function Highlight({ axis, onChange }: { axis: DayAxis; onChange: (index: number | null) => void }) {
  const position = useActiveTooltipLabel();
  useEffect(() => {
    const index = axis.at.indexOf(Number(position));
    onChange(position === undefined || index === -1 ? null : index);
  }, [position, axis, onChange]);
  return null;
}

/** A wick from low to high and a body from open to close: hollow if the price rose, filled if it fell. */
function CandleShape({
  candle,
  middle,
  wide,
  topOf,
}: {
  candle: Candle | null;
  middle: number;
  wide: number;
  topOf: (value: number) => number;
}) {
  if (!candle) return <g />;
  const isUp = candle.close >= candle.open;
  const colour = isUp ? "var(--gain)" : "var(--loss)";
  const [top, bottom] = [
    topOf(Math.max(candle.open, candle.close)),
    topOf(Math.min(candle.open, candle.close)),
  ];
  const wicks = `M${middle} ${topOf(candle.high)}V${top}M${middle} ${bottom}V${topOf(candle.low)}`;
  return (
    <path
      className={isUp ? "candle-up" : "candle-down"}
      d={`${wicks}M${middle - wide / 2} ${top}h${wide}V${bottom}h${-wide}z`}
      stroke={colour}
      fill={isUp ? "none" : colour}
    />
  );
}

/** The tooltip with the values of one day. */
function PlotTooltip({ day, rows }: { day: string; rows: PlotRow[] }) {
  return (
    <div
      role="status"
      className="pointer-events-none min-w-36 rounded border border-line bg-raised px-2 py-1 text-xs text-ink shadow-pop"
    >
      <p className="num text-faint">{day}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-3">
        {rows.map(({ label, value, colour, dash }) => (
          <div key={label} className="contents">
            <dt className="flex items-center gap-1.5 text-muted">
              {colour && (
                <svg aria-hidden width={12} height={2}>
                  <line x2={12} y1={1} y2={1} stroke={colour} strokeWidth={2} strokeDasharray={dash} />
                </svg>
              )}
              {label}
            </dt>
            <dd className="text-right font-medium num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
