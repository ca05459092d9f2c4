"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { LineChart } from "@/components/charts/line-chart";
import { HEIGHT } from "@/components/charts/plot";
import { valueAt, type ChartMarker, type ChartShade, type DayPoint } from "@/components/charts/point";
import { formatValue } from "@/components/charts/value-format";
import { VolumePane } from "@/components/charts/volume-pane";

export interface PriceChartProps {
  /** `close`, and `volume` if the source has one. */
  points: readonly (DayPoint & { close: number | null; volume?: number | null })[];
  label: string;
  markers?: readonly ChartMarker[];
  onSelectMarkers?: (ids: string[]) => void;
  /** Spans of days without trading. */
  shades?: readonly ChartShade[];
  /** The total height, including the pane of volumes. */
  height?: number;
}

/** A chart of closes as a line, with a pane of volumes if there are any. */
export function PriceChart({
  points,
  label,
  markers,
  onSelectMarkers,
  shades,
  height = HEIGHT.line,
}: PriceChartProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const syncId = useId();
  const hasVolume = points.some((point) => valueAt(point, "volume") !== null);
  return (
    <div style={{ height }}>
      <LineChart
        points={points}
        series={[{ key: "close", label: t("close"), colour: "line" }]}
        label={label}
        format="price"
        markers={markers}
        onSelectMarkers={onSelectMarkers}
        shades={shades}
        height={hasVolume ? height - HEIGHT.pane : height}
        showDays={!hasVolume}
        syncId={syncId}
        endLabels
        moreRows={
          hasVolume
            ? (point) => [
                { label: t("volume"), value: formatValue(valueAt(point, "volume"), "count", locale) },
              ]
            : undefined
        }
      />
      {hasVolume && <VolumePane points={points} label={t("volume")} syncId={syncId} height={HEIGHT.pane} />}
    </div>
  );
}
