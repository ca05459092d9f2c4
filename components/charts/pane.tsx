"use client";

import { useMemo } from "react";
import { dayAxis } from "@/components/charts/day-axis";
import type { Mark } from "@/components/charts/marks";
import { PLOT } from "@/components/charts/plot";
import type { DayPoint, TooltipRow } from "@/components/charts/point";
import type { Scale } from "@/components/charts/scale";
import { TimePlot } from "@/components/charts/time-plot";
import type { ValueFormat } from "@/components/charts/value-format";

export interface PaneProps {
  points: readonly DayPoint[];
  /** The positions of the points of a thinned series, in trading days. */
  sessions?: readonly number[] | null;
  label: string;
  /** The room before the first and after the last day, as of the chart above. */
  margin?: number;
  onSelectRange?: (from: string, to: string) => void;
  syncId?: string;
  height?: number;
  showDays?: boolean;
}

/** A low chart under another on the same days. Its values appear in the tooltip of the synchronised main chart. */
export function Pane({
  kind = "area",
  valueOf,
  rows,
  colour,
  ...plot
}: PaneProps & {
  kind?: Mark["kind"];
  height: number;
  scale: Scale;
  format: ValueFormat;
  baseline: number;
  colour: string;
  valueOf: Mark["valueOf"];
  rows: (point: DayPoint) => TooltipRow[];
}) {
  const { points, sessions, margin, baseline, syncId } = plot;
  const axis = useMemo(() => dayAxis(points, sessions, margin), [points, sessions, margin]);
  const marks = useMemo<Mark[]>(
    () => [{ kind, valueOf, colour, base: baseline }],
    [kind, valueOf, colour, baseline],
  );
  return (
    <div className="relative">
      <p
        aria-hidden
        className="pointer-events-none absolute top-0.5 z-10 text-2xs leading-none text-faint"
        style={{ left: PLOT.left }}
      >
        {plot.label}
      </p>
      <TimePlot {...plot} {...{ axis, marks }} top={PLOT.paneTop} tooltip={syncId ? undefined : rows} />
    </div>
  );
}
