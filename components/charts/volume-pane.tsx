"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { Bar } from "recharts";
import type { PaneProps } from "@/components/charts/pane";
import { HEIGHT, PLOT } from "@/components/charts/plot";
import { valueAt } from "@/components/charts/point";
import { niceScale } from "@/components/charts/scale";
import { TimePlot, type PlotRow } from "@/components/charts/time-plot";
import { formatValue } from "@/components/charts/value-format";

/** A pane of volumes as thin bars, under the key `volume`. */
export function VolumePane({ points, label, height = HEIGHT.pane, syncId, showDays }: PaneProps) {
  const locale = useLocale();
  const scale = useMemo(
    () => niceScale([0, ...points.map((point) => valueAt(point, "volume") ?? 0)], 2),
    [points],
  );
  return (
    <div className="relative">
      <p
        aria-hidden
        className="pointer-events-none absolute top-0.5 z-10 text-2xs leading-none text-faint"
        style={{ left: PLOT.left }}
      >
        {label}
      </p>
      <TimePlot
        {...{ points, label, height, scale, syncId, showDays }}
        format="count"
        top={PLOT.paneTop}
        tooltip={
          syncId
            ? undefined
            : (point) => [{ label, value: formatValue(valueAt(point, "volume"), "count", locale) }]
        }
      >
        <Bar
          dataKey={(row: PlotRow) => valueAt(row.point, "volume")}
          fill="var(--chart-benchmark)"
          maxBarSize={4}
          isAnimationActive={false}
        />
      </TimePlot>
    </div>
  );
}
