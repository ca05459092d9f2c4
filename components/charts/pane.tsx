"use client";

import { Area } from "recharts";
import { loneDots } from "@/components/charts/lone-dots";
import { PLOT } from "@/components/charts/plot";
import type { DayPoint, TooltipRow } from "@/components/charts/point";
import type { Scale } from "@/components/charts/scale";
import { TimePlot, type PlotRow } from "@/components/charts/time-plot";
import type { ValueFormat } from "@/components/charts/value-format";

export interface PaneProps {
  points: readonly DayPoint[];
  label: string;
  syncId?: string;
  height?: number;
  showDays?: boolean;
}

/** A low chart under another on the same days. Its values appear in the tooltip of the synchronised main chart. */
export function Pane({
  valueOf,
  rows,
  stroke,
  ...plot
}: PaneProps & {
  height: number;
  scale: Scale;
  format: ValueFormat;
  baseline: number;
  stroke: string;
  valueOf: (point: DayPoint) => number | null;
  rows: (point: DayPoint) => TooltipRow[];
}) {
  return (
    <div className="relative">
      <p
        aria-hidden
        className="pointer-events-none absolute top-0.5 z-10 text-2xs leading-none text-faint"
        style={{ left: PLOT.left }}
      >
        {plot.label}
      </p>
      <TimePlot {...plot} top={PLOT.paneTop} tooltip={plot.syncId ? undefined : rows}>
        <Area
          dataKey={(row: PlotRow) => valueOf(row.point)}
          type="linear"
          baseValue={plot.baseline}
          stroke={stroke}
          strokeWidth={1.25}
          fill={stroke}
          fillOpacity={0.14}
          dot={loneDots(plot.points.map(valueOf), stroke)}
          activeDot={{ r: 2.5, strokeWidth: 0, fill: stroke }}
          connectNulls={false}
          isAnimationActive={false}
        />
      </TimePlot>
    </div>
  );
}
