"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { Pane, type PaneProps } from "@/components/charts/pane";
import { HEIGHT } from "@/components/charts/plot";
import { valueAt, type DayPoint } from "@/components/charts/point";
import { niceScale } from "@/components/charts/scale";
import { formatValue } from "@/components/charts/value-format";

const volumeOf = (point: DayPoint) => valueAt(point, "volume");

/** A pane of volumes as thin bars, under the key `volume`. */
export function VolumePane({ points, label, height = HEIGHT.pane, ...rest }: PaneProps) {
  const locale = useLocale();
  const scale = useMemo(() => niceScale([0, ...points.map((point) => volumeOf(point) ?? 0)], 2), [points]);
  return (
    <Pane
      {...{ points, label, height, scale }}
      {...rest}
      kind="bars"
      format="count"
      baseline={0}
      colour="var(--chart-benchmark)"
      valueOf={volumeOf}
      rows={(point) => [{ label, value: formatValue(volumeOf(point), "count", locale) }]}
    />
  );
}
