"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { Line } from "recharts";
import { BandStrip } from "@/components/charts/band-strip";
import { clusterByShape } from "@/components/charts/cluster";
import { loneDots } from "@/components/charts/lone-dots";
import { MarkerLayer } from "@/components/charts/marker-layer";
import { ShadeLayer } from "@/components/charts/shade-layer";
import { HEIGHT, PLOT } from "@/components/charts/plot";
import {
  colourOf,
  valueAt,
  type ChartBand,
  type ChartMarker,
  type ChartSeries,
  type ChartShade,
  type DayPoint,
  type TooltipRow,
} from "@/components/charts/point";
import { niceScale } from "@/components/charts/scale";
import { TimePlot, type PlotRow } from "@/components/charts/time-plot";
import { formatValue, type ValueFormat } from "@/components/charts/value-format";

export interface LineChartProps {
  points: readonly DayPoint[];
  /** In drawing order; the first is the main line, is drawn on top and carries the markers. */
  series: readonly ChartSeries[];
  /** The chart's accessible name. */
  label: string;
  format?: ValueFormat;
  /** 100 for levels by default; null for none. */
  baseline?: number | null;
  markers?: readonly ChartMarker[];
  /** Receives the ids of the markers behind the pressed button. */
  onSelectMarkers?: (ids: string[]) => void;
  /** Day spans that are drawn hatched. */
  shades?: readonly ChartShade[];
  bands?: readonly ChartBand[];
  /** The accessible name of the bands. */
  bandsLabel?: string;
  /** Additional tooltip rows for the values of the panes below. */
  moreRows?: (point: DayPoint) => TooltipRow[];
  syncId?: string;
  height?: number;
  /** Shows the day labels; off if a pane below shows them. */
  showDays?: boolean;
}

/** A chart of lines over days, with gaps at unknown values. */
export function LineChart(props: LineChartProps) {
  const {
    points,
    series,
    label,
    format = "level",
    markers = [],
    bands,
    moreRows,
    height = HEIGHT.line,
  } = props;
  const { showDays = true, syncId, baseline = format === "level" ? 100 : null } = props;
  const locale = useLocale();
  const scale = useMemo(() => {
    const values = points.flatMap((point) => series.map(({ key }) => valueAt(point, key)));
    return niceScale([...values, baseline].filter((value) => value !== null));
  }, [points, series, baseline]);
  const main = series[0]?.key ?? "";

  const plotHeight = height - PLOT.top - PLOT.bottom - (showDays ? PLOT.axis : 1);
  const topOf = (value: number | null) => {
    const [low, high] = scale.domain;
    return PLOT.top + plotHeight * (1 - ((value ?? low) - low) / (high - low));
  };
  const first = points[0]?.day;
  const last = points.at(-1)?.day;

  return (
    <div>
      <TimePlot
        {...{ points, label, height, scale, format, baseline, showDays, syncId }}
        tooltip={(point) => [
          ...series.map(({ key, label: name, colour }) => ({
            label: name,
            value: formatValue(valueAt(point, key), format, locale),
            colour: colourOf(colour),
          })),
          ...(moreRows?.(point) ?? []),
        ]}
        overlay={(width) => {
          const plotWidth = width - PLOT.left - PLOT.right;
          const clusters = clusterByShape(markers, points, main, { plotWidth, apart: 24 });
          return (
            <>
              {props.shades && props.shades.length > 0 && first && last && (
                <ShadeLayer shades={props.shades} first={first} last={last} height={plotHeight} />
              )}
              {clusters.length > 0 && (
                <MarkerLayer clusters={clusters} topOf={topOf} onSelect={props.onSelectMarkers} />
              )}
            </>
          );
        }}
      >
        {series.toReversed().map(({ key, label: name, colour, dashed }) => (
          <Line
            key={key}
            name={name}
            dataKey={(row: PlotRow) => valueAt(row.point, key)}
            type="linear"
            stroke={colourOf(colour)}
            strokeWidth={colour === "line" ? 1.75 : 1.25}
            strokeDasharray={dashed ? "4 3" : undefined}
            dot={
              points.length < 3 ||
              loneDots(
                points.map((point) => valueAt(point, key)),
                colourOf(colour),
              )
            }
            activeDot={{ r: 3, strokeWidth: 0, fill: colourOf(colour) }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </TimePlot>
      {bands && first && last && (
        <BandStrip label={props.bandsLabel ?? label} bands={bands} first={first} last={last} />
      )}
    </div>
  );
}
