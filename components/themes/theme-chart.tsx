"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { BreadthPane, DrawdownPane, LineChart } from "@/components/charts/lazy";
import { HEIGHT } from "@/components/charts/plot";
import type { ChartMarker, ChartSeries, TooltipRow } from "@/components/charts/point";
import { useLineSummary } from "@/components/charts/summary";
import { usePriceSource } from "@/components/themes/board-source";
import { useThemeChartTable } from "@/components/themes/chart-table-data";
import { pointsOfSpan } from "@/components/themes/chart-span";
import { useReasonText } from "@/components/ui/error-text";
import { LinkButton } from "@/components/ui/link-button";
import { excerpt } from "@/lib/domain/excerpt";
import type { Period } from "@/lib/domain/period";
import { nameOf } from "@/lib/format/name";
import { formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { Note } from "@/lib/notes/schema";
import type { ThemeDetail, ThemeSeries } from "@/lib/themes/schema";

const LINE_HEIGHT = 280;
const ALL_HEIGHT = LINE_HEIGHT + 2 * HEIGHT.pane;

export interface ThemeChartProps {
  theme: ThemeDetail;
  series: ThemeSeries | undefined;
  period: Period;
  notes: readonly Note[];
  failed: boolean;
  onRetry: () => void;
  /** Gets the notes under the marker that was pressed, newest first. */
  onSelectNotes: (ids: string[]) => void;
}

type Point = ThemeSeries["points"][number];

/** The theme's index against its benchmark with the notes on the line; drawdown and breadth on the same days. */
export function ThemeChart(props: ThemeChartProps) {
  const { theme, series, period, notes, failed, onRetry, onSelectNotes } = props;
  const t = useTranslations("themePage");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const reasonText = useReasonText();
  const markers = useNoteMarkers(notes);
  const points = pointsOfSpan(series?.points ?? [], period, series ? theme.priceDay : null);
  const benchmark = series?.benchmark ? nameOf(series.benchmark, locale) : null;
  const lines: ChartSeries[] = [
    { key: "level", label: t("index"), colour: "line" },
    ...(benchmark ? [{ key: "benchmark", label: benchmark, colour: "benchmark" as const }] : []),
  ];
  const summary = useLineSummary(points, lines);
  const table = useThemeChartTable(points, benchmark ?? charts("benchmark"));
  const state = failed ? "error" : !series ? "loading" : points.length === 0 ? "empty" : "ready";
  const label = benchmark ? t("seriesLabel", { theme: nameOf(theme, locale), benchmark }) : t("chartAlone");
  const first = points[0];
  const behind = theme.members.filter(({ lastDay }) => lastDay !== null).map(({ sample }) => ({ sample }));
  if (theme.benchmark) behind.push({ sample: theme.benchmark.sample });
  const source = usePriceSource(behind, points.length > 0 ? theme.priceDay : null);

  const moreRows = (point: { day: string }): TooltipRow[] => {
    const { relative, drawdown, breadth, eligible, members } = point as Point;
    return [
      { label: charts("relative"), value: formatPercent(relative, { locale, signed: true }) },
      { label: charts("drawdown"), value: formatPercent(drawdown, { locale }) },
      { label: charts("breadthShort"), value: formatOf(breadth?.above, breadth?.of, locale) },
      { label: t("eligible"), value: formatOf(eligible, members, locale) },
    ];
  };

  return (
    <ChartFrame
      level={3}
      title={benchmark ? t("chart", { benchmark }) : t("chartAlone")}
      summary={`${summary} ${theme.maxDrawdown ? charts("summaryDrawdown", { value: formatPercent(theme.maxDrawdown.value, { locale }), day: theme.maxDrawdown.troughDay }) : ""}`}
      height={ALL_HEIGHT}
      table={table}
      state={state}
      empty={<NothingToDraw reason={reasonText(series?.reason ?? "no_bars")} />}
      onRetry={onRetry}
      legend={lines.map((line) => ({
        label:
          line.key === "level" && first && period !== "sinceCall" && first.level === 100
            ? t("rebased", { index: line.label, day: first.day })
            : line.label,
        colour: line.colour,
        dashed: line.dashed,
      }))}
      day={points.at(-1)?.day ?? null}
      source={source}
      n={{ count: theme.coverage.priced, of: theme.coverage.of }}
    >
      <LineChart
        points={points}
        series={lines}
        label={label}
        height={LINE_HEIGHT}
        showDays={false}
        syncId="theme"
        markers={markers}
        onSelectMarkers={(ids) => onSelectNotes(ids.toReversed())}
        moreRows={moreRows}
      />
      <DrawdownPane points={points} label={t("drawdownPane")} syncId="theme" showDays={false} />
      <BreadthPane points={points} label={t("breadthPane")} syncId="theme" />
    </ChartFrame>
  );
}

function useNoteMarkers(notes: readonly Note[]): ChartMarker[] {
  const kind = useTranslations("notes");
  return notes.map((note) => ({
    id: note.id,
    day: note.observedOn,
    label: `${kind(note.kind)}: ${excerpt(note.body, 90)}`,
  }));
}

function NothingToDraw({ reason }: { reason: string }) {
  const t = useTranslations("themePage");
  return (
    <div className="flex flex-col items-center gap-2 text-center">
      <p>
        {reason} {t("noPoints")}
      </p>
      <LinkButton href="/prices">{t("importPrices")}</LinkButton>
    </div>
  );
}
