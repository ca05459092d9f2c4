"use client";

import { useLocale } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { CartesianGrid, ComposedChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { PLOT } from "@/components/charts/plot";
import type { DayPoint, TooltipRow } from "@/components/charts/point";
import type { Scale } from "@/components/charts/scale";
import { dayTicks } from "@/components/charts/time-axis";
import { dayNumber } from "@/lib/domain/calendar/day";
import { useWidth } from "@/components/charts/use-width";
import { formatTick, type ValueFormat } from "@/components/charts/value-format";

/** The row type for Recharts: a point with its position on the axis of days. */
export type PlotRow = { x: number; point: DayPoint };

export interface TimePlotProps {
  points: readonly DayPoint[];
  label: string;
  height: number;
  scale: Scale;
  format: ValueFormat;
  /** A value with a horizontal line: 100 for an index, 0 for a change. */
  baseline?: number | null;
  showDays?: boolean;
  /** The space above the plot, which holds a pane's name. */
  top?: number;
  /** Charts with the same id highlight the same day. */
  syncId?: string;
  /** Returns the tooltip rows of a day; without it only the vertical line of the day is shown. */
  tooltip?: (point: DayPoint) => (TooltipRow & { colour?: string })[];
  /** Renders HTML over the plot, for its width in pixels. */
  overlay?: (width: number) => ReactNode;
  /** Recharts' lines, areas and bars. */
  children: ReactNode;
}

const TICK = { fontSize: 11, fill: "var(--ink-faint)" };

/** The axes, grid, tooltip and margins shared by all charts over days. */
export function TimePlot(props: TimePlotProps) {
  const { points, label, height, scale, format, baseline = null, showDays = true, syncId, tooltip } = props;
  const locale = useLocale();
  const [ref, width] = useWidth();
  const rows = useMemo<PlotRow[]>(
    () => points.map((point) => ({ x: dayNumber(point.day), point })),
    [points],
  );
  const first = points[0]?.day;
  const last = points.at(-1)?.day;
  const room = Math.max(2, Math.floor((width - PLOT.left - PLOT.right) / 80));
  const ticks = useMemo(
    () => (first && last ? dayTicks(first, last, room, locale) : []),
    [first, last, room, locale],
  );
  // A label that would be cut off at the right edge is omitted.
  const end = last ? dayNumber(last) : 0;
  const begin = first ? dayNumber(first) : 0;
  const perDay = (width - PLOT.left - PLOT.right) / Math.max(end - begin, 1);
  const names = new Map(
    ticks.filter(({ at }) => (end - at) * perDay > 10).map((tick) => [tick.at, tick.label]),
  );

  return (
    <div ref={ref} className="relative w-full num" style={{ height }}>
      {width > 0 && first && last && (
        <ComposedChart
          width={width}
          height={height}
          data={rows}
          syncId={syncId}
          margin={{ top: props.top ?? PLOT.top, right: PLOT.right, bottom: PLOT.bottom, left: 0 }}
          {...{ "aria-label": label }}
        >
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <XAxis
            dataKey="x"
            type="number"
            scale="linear"
            domain={[dayNumber(first), Math.max(dayNumber(last), dayNumber(first) + 1)]}
            ticks={ticks.map((tick) => tick.at)}
            tickFormatter={(at: number) => names.get(at) ?? ""}
            interval={0}
            height={showDays ? PLOT.axis : 1}
            tick={showDays ? TICK : false}
            tickLine={false}
            axisLine={{ stroke: "var(--line)" }}
          />
          <YAxis
            width={PLOT.left}
            domain={scale.domain}
            ticks={scale.ticks}
            interval={0}
            allowDataOverflow
            tickFormatter={(value: number) => formatTick(value, format, scale.step, locale)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          {baseline !== null && (
            <ReferenceLine y={baseline} stroke="var(--line-strong)" strokeDasharray="2 3" />
          )}
          <Tooltip
            isAnimationActive={false}
            filterNull={false}
            cursor={{ stroke: "var(--line-strong)", strokeWidth: 1 }}
            wrapperStyle={{ zIndex: 20, outline: "none" }}
            content={({ active, payload }) => {
              const row = payload[0]?.payload as PlotRow | undefined;
              return active && row && tooltip ? (
                <ChartTooltip day={row.point.day} rows={tooltip(row.point)} />
              ) : null;
            }}
          />
          {props.children}
        </ComposedChart>
      )}
      {width > 0 && props.overlay?.(width)}
    </div>
  );
}

/** The tooltip with the values of one day. */
function ChartTooltip({ day, rows }: { day: string; rows: (TooltipRow & { colour?: string })[] }) {
  return (
    <div
      role="status"
      className="pointer-events-none min-w-36 rounded border border-line bg-raised px-2 py-1 text-xs text-ink shadow-pop"
    >
      <p className="num text-faint">{day}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-3">
        {rows.map(({ label, value, colour }) => (
          <div key={label} className="contents">
            <dt className="flex items-center gap-1.5 text-muted">
              {colour && <span aria-hidden className="h-0.5 w-2.5" style={{ background: colour }} />}
              {label}
            </dt>
            <dd className="text-right font-medium num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
