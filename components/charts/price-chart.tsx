"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { CANDLE_MARGIN, LineChart, type LineChartProps } from "@/components/charts/line-chart";
import { HEIGHT } from "@/components/charts/plot";
import { valueAt, type ChartSeries, type DayPoint, type TooltipRow } from "@/components/charts/point";
import { formatValue } from "@/components/charts/value-format";
import { VolumePane } from "@/components/charts/volume-pane";

export interface PriceChartProps extends Pick<
  LineChartProps,
  "sessions" | "label" | "markers" | "onSelectMarkers" | "shades" | "rules"
> {
  /** The prices `open`, `high`, `low`, `close`, the averages `ma20` and `ma60`, `benchmark` and `volume`; null if unknown. */
  points: readonly DayPoint[];
  /** Candles instead of a line of closes. */
  hasCandles: boolean;
  /** The lines, of `usePriceLines`. */
  lines: readonly ChartSeries[];
  /** The total height, including the pane of volumes. */
  height?: number;
}

/** The lines of prices: the close, and the averages and the benchmark (by its name) that have a value. */
export function usePriceLines(points: readonly DayPoint[], benchmark: string | null): ChartSeries[] {
  const t = useTranslations("charts");
  const has = (key: string) => points.some((point) => valueAt(point, key) !== null);
  return [
    { key: "close", label: t("close"), colour: "line" },
    ...(has("ma20") ? [{ key: "ma20", label: "MA20", colour: "2" as const, dash: "5 2" }] : []),
    ...(has("ma60") ? [{ key: "ma60", label: "MA60", colour: "4" as const, dash: "2 2" }] : []),
    ...(benchmark && has("benchmark")
      ? [
          {
            key: "benchmark",
            label: t("rebased", { name: benchmark }),
            endLabel: benchmark,
            colour: "benchmark" as const,
          },
        ]
      : []),
  ];
}

/** A chart of prices as candles or a line, with moving averages, a benchmark and a pane of volumes, where there are any. */
export function PriceChart({ points, hasCandles, lines, height = HEIGHT.line, ...rest }: PriceChartProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const syncId = useId();
  const hasVolume = points.some((point) => valueAt(point, "volume") !== null);
  const moreRows = (point: DayPoint): TooltipRow[] => {
    const price = (key: "open" | "high" | "low") => ({
      label: t(key),
      value: formatValue(valueAt(point, key), "price", locale),
    });
    return [
      ...(hasCandles ? [price("open"), price("high"), price("low")] : []),
      ...(hasVolume
        ? [{ label: t("volume"), value: formatValue(valueAt(point, "volume"), "count", locale) }]
        : []),
    ];
  };
  return (
    <div style={{ height }}>
      <LineChart
        {...rest}
        {...{ points, hasCandles, syncId, moreRows }}
        series={lines}
        format="price"
        endLabels
        height={hasVolume ? height - HEIGHT.pane : height}
        showDays={!hasVolume}
      />
      {hasVolume && (
        <VolumePane
          points={points}
          sessions={rest.sessions}
          margin={hasCandles ? CANDLE_MARGIN : 0}
          label={t("volume")}
          syncId={syncId}
          height={HEIGHT.pane}
        />
      )}
    </div>
  );
}
