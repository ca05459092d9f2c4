"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { BandStrip } from "@/components/charts/band-strip";
import { clusterByShape } from "@/components/charts/cluster";
import { dayAxis } from "@/components/charts/day-axis";
import { EndLabels } from "@/components/charts/end-labels";
import { MarkerLayer } from "@/components/charts/marker-layer";
import type { Candle, Mark } from "@/components/charts/marks";
import { HEIGHT, PLOT } from "@/components/charts/plot";
import {
  colourOf,
  valueAt,
  type ChartBand,
  type ChartMarker,
  type ChartRule,
  type ChartSeries,
  type ChartShade,
  type DayPoint,
  type TooltipRow,
} from "@/components/charts/point";
import { Rules, rulesOn } from "@/components/charts/rules";
import { heightOn, logScale, niceScale } from "@/components/charts/scale";
import { ShadeLayer } from "@/components/charts/shade-layer";
import { plotHeightOf, TimePlot } from "@/components/charts/time-plot";
import { formatValue, type ValueFormat } from "@/components/charts/value-format";

export interface LineChartProps {
  points: readonly DayPoint[];
  /** The positions of the points of a thinned series, in trading days. */
  sessions?: readonly number[] | null;
  /** In drawing order; the first is the main line, is drawn on top and carries the markers. */
  series: readonly ChartSeries[];
  /** The chart's accessible name. */
  label: string;
  format?: ValueFormat;
  /** 100 for levels by default; null for none. */
  baseline?: number | null;
  isLog?: boolean;
  /** Draws the first series as candles, from `open`, `high`, `low` and `close` of the points. */
  hasCandles?: boolean;
  /** Shades where the first line is above the other (its key, or a value), and where it is below. */
  lead?: string | number;
  /** Labels each line at its right end. */
  endLabels?: boolean;
  rules?: readonly ChartRule[];
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
  onSelectRange?: (from: string, to: string) => void;
  syncId?: string;
  height?: number;
  /** Shows the day labels; off if a pane below shows them. */
  showDays?: boolean;
}

/** The room that half a candle needs at both ends, in trading days. */
export const CANDLE_MARGIN = 0.5;

function candleOf(point: DayPoint): Candle | null {
  const [open, high, low, close] = ["open", "high", "low", "close"].map((key) => valueAt(point, key));
  if (open == null || high == null || low == null || close == null) return null;
  return { open, high, low, close };
}

/** A chart of lines over days, with gaps at unknown values. */
export function LineChart(props: LineChartProps) {
  const { points, sessions, series, label, format = "level", markers = [], bands, moreRows, lead } = props;
  const {
    showDays = true,
    syncId,
    isLog = false,
    hasCandles = false,
    endLabels = false,
    height = HEIGHT.line,
  } = props;
  const { baseline = format === "level" ? 100 : null } = props;
  const locale = useLocale();
  const margin = hasCandles ? CANDLE_MARGIN : 0;
  const axis = useMemo(() => dayAxis(points, sessions, margin), [points, sessions, margin]);
  const scale = useMemo(() => {
    const keys = [...series.map(({ key }) => key), ...(hasCandles ? ["high", "low"] : [])];
    const values = points.flatMap((point) => keys.map((key) => valueAt(point, key)));
    const known = [...values, baseline].filter((value) => value !== null);
    return isLog ? logScale(known) : niceScale(known);
  }, [points, series, baseline, isLog, hasCandles]);
  const marks = useMemo<Mark[]>(
    () =>
      series.toReversed().map(({ key, colour, dash }, index) => ({
        ...(hasCandles && index === series.length - 1
          ? { kind: "candles" as const, candleOf }
          : { kind: "line" as const }),
        valueOf: (point) => valueAt(point, key),
        colour: colourOf(colour),
        width: colour === "benchmark" ? 1.25 : 1.75,
        dash,
      })),
    [series, hasCandles],
  );
  const main = series[0]?.key ?? "";
  const rules = rulesOn(props.rules ?? [], axis);
  const top = rules.some(({ at }) => at !== "bottom") ? PLOT.ruleTop : PLOT.top;
  const plotHeight = plotHeightOf(height, { top, showDays });
  const topOf = (value: number) => plotHeight * (1 - heightOn(scale, value));
  const ends = series.flatMap((each) => {
    const value = points.map((point) => valueAt(point, each.key)).findLast((known) => known !== null);
    return value == null
      ? []
      : [{ series: each, value: formatValue(value, format, locale), top: topOf(value) }];
  });

  return (
    <div>
      <TimePlot
        {...{ points, axis, marks, label, height, scale, format, baseline, showDays, syncId, top }}
        onSelectRange={props.onSelectRange}
        lead={
          lead === undefined
            ? undefined
            : {
                of: (point) => valueAt(point, main),
                against: (point) => (typeof lead === "number" ? lead : valueAt(point, lead)),
              }
        }
        tooltip={(point) => [
          ...series.map(({ key, label: name, colour, dash }) => ({
            label: name,
            value: formatValue(valueAt(point, key), format, locale),
            colour: colourOf(colour),
            dash,
          })),
          ...(moreRows?.(point) ?? []),
        ]}
        labels={
          <>
            {props.shades && <ShadeLayer shades={props.shades} axis={axis} top={top} height={plotHeight} />}
            {rules.length > 0 && <Rules {...{ rules, axis, top }} height={plotHeight} />}
            {endLabels && <EndLabels labels={ends} top={top} height={plotHeight} />}
          </>
        }
        overlay={(plotWidth) => {
          const clusters = clusterByShape(markers, points, main, { axis, plotWidth, apart: 24 });
          return (
            clusters.length > 0 && (
              <MarkerLayer
                clusters={clusters}
                topOf={(value) => top + topOf(value ?? scale.domain[0])}
                onSelect={props.onSelectMarkers}
              />
            )
          );
        }}
      />
      {bands && points.length > 0 && (
        <BandStrip label={props.bandsLabel ?? label} bands={bands} axis={axis} />
      )}
    </div>
  );
}
