"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartModeToggle, useChartMode } from "@/components/charts/chart-mode";
import { BreadthPane } from "@/components/charts/breadth-pane";
import { DrawdownPane } from "@/components/charts/drawdown-pane";
import { LineChart } from "@/components/charts/line-chart";
import { NotesAfter } from "@/components/charts/notes-after";
import { notesOnLine } from "@/components/charts/notes-on-line";
import { bandOn } from "@/components/charts/band-strip";
import { BAND_HEIGHT, HEIGHT } from "@/components/charts/plot";
import { colourOf, valueAt, type ChartSeries, type PlotRow } from "@/components/charts/point";
import { formatValue } from "@/components/charts/value-format";
import { useLineSummary } from "@/components/charts/summary";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { usePriceSource } from "@/components/themes/board-source";
import { useThemeChartTable } from "@/components/themes/chart/chart-table-data";
import { LeadLine, RangeLine } from "@/components/themes/chart/chart-headline";
import { useThemeRules } from "@/components/themes/chart/chart-marks";
import { useNoteMarkers } from "@/components/view/note-markers";
import { StatusLegend, useStatusBands } from "@/components/themes/chart/status-strip";
import { useRange } from "@/components/view/use-range";
import { useReasonText } from "@/components/ui/error-text";
import { LinkButton } from "@/components/ui/link-button";
import { latestDay } from "@/lib/domain/calendar/day";
import { nameOf } from "@/lib/format/name";
import { formatPercent, formatPoints } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { Note } from "@/lib/notes/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";

const LINE_HEIGHT = 280;
const LEGEND_HEIGHT = 22;
const ALL_HEIGHT = LINE_HEIGHT + BAND_HEIGHT + 2 * HEIGHT.pane + LEGEND_HEIGHT;

export interface ThemeChartProps {
  theme: ThemeDetail;
  series: ThemeSeries | undefined;
  notes: readonly Note[];
  failed: boolean;
  onRetry: () => void;
  /** Receives the ids of the notes at the pressed marker, newest first. */
  onSelectNotes: (ids: string[]) => void;
}

type Point = ThemeSeries["points"][number];

/** The chart of a theme's index against its benchmark, with markers for notes and panes for drawdown and breadth. */
export function ThemeChart(props: ThemeChartProps) {
  const { theme, series, notes, failed, onRetry, onSelectNotes } = props;
  const t = useTranslations("themePage");
  const charts = useTranslations("charts");
  const measures = useTranslations("measures");
  const members = useTranslations("members");
  const locale = useLocale();
  const reasonText = useReasonText();
  const benchmarkName = useBenchmarkName();
  const points = series?.points ?? [];
  const lastDay = points.at(-1)?.day ?? null;
  const { on, after } = notesOnLine(notes, lastDay);
  const markers = useNoteMarkers(on);
  const bands = useStatusBands(series);
  const rules = useThemeRules(series);
  const [mode, setMode] = useChartMode(series?.benchmark != null);
  const { range, setRange } = useRange();
  const benchmark = series?.benchmark ? nameOf(series.benchmark, locale) : null;
  const compared = series?.benchmark ? benchmarkName(series.benchmark) : null;
  const lines: ChartSeries[] = [
    { key: "level", label: t("index"), endLabel: nameOf(theme, locale), colour: "line" },
    ...(benchmark ? [{ key: "benchmark", label: benchmark, colour: "benchmark" as const }] : []),
  ];
  const excess: ChartSeries = {
    key: "excess",
    label: charts("excess"),
    endLabel: nameOf(theme, locale),
    colour: "line",
  };
  const drawn = lines.filter(
    ({ key }) => key !== "benchmark" || points.some((point) => point.benchmark !== null),
  );
  const summary = useLineSummary(points, lines);
  const table = useThemeChartTable({ points, t0: series?.t0 ?? null }, benchmark ?? charts("benchmark"));
  const state = failed ? "error" : !series ? "loading" : points.length === 0 ? "empty" : "ready";
  const label = benchmark ? t("seriesLabel", { theme: nameOf(theme, locale), benchmark }) : t("chartAlone");
  const first = points[0];
  const indexEnd = theme.lastKnown?.day ?? latestDay(...Object.values(theme.lastDays));
  const source = usePriceSource([theme], points.length > 0 || series?.t0 ? theme.priceDay : null);

  const moreRows = (point: { day: string }): PlotRow[] => {
    const { day, excess, relative, drawdown, breadth, eligible, members } = point as Point;
    const status = bandOn(bands, day);
    const levels = lines.map(({ key, label, colour }) => ({
      label,
      colour: colourOf(colour),
      value: formatValue(valueAt(point, key), "level", locale),
    }));
    return [
      ...(mode === "excess" ? levels : []),
      { label: charts("excess"), value: formatPoints(excess, { locale, signed: true }) },
      { label: charts("relative"), value: formatPercent(relative, { locale, signed: true }) },
      { label: charts("drawdown"), value: formatPercent(drawdown, { locale }) },
      { label: charts("breadthShort"), value: formatOf(breadth?.above, breadth?.of, locale) },
      // On its base day an index has no member's return yet.
      ...(day === series?.t0 ? [] : [{ label: t("eligible"), value: formatOf(eligible, members, locale) }]),
      ...(status === null ? [] : [{ label: charts("status"), value: status }]),
    ];
  };

  const rebased =
    first && series?.period !== "sinceCall" && first.level === 100
      ? t("rebased", { index: t("index"), day: first.day })
      : null;
  const hasRange = range.from !== null || range.to !== null;
  const selectRange = (from: string, to: string) => setRange({ from, to });

  return (
    <ChartFrame
      level={3}
      title={
        compared === null
          ? t("chartAlone")
          : t(mode === "excess" ? "chartExcess" : "chart", { benchmark: compared })
      }
      summary={`${summary} ${theme.maxDrawdown ? charts("summaryDrawdown", { value: formatPercent(theme.maxDrawdown.value, { locale }), day: theme.maxDrawdown.troughDay }) : ""}`}
      height={ALL_HEIGHT}
      table={table}
      state={state}
      empty={
        theme.coverage.of === 0 ? (
          <p className="text-center">{members("emptyHint")}</p>
        ) : (
          <NothingToDraw
            reason={
              series?.t0 && indexEnd
                ? charts("noBarsInSpan", { day: indexEnd })
                : `${reasonText(series?.reason ?? "no_bars")} ${t("noPoints")}`
            }
          />
        )
      }
      onRetry={onRetry}
      legend={drawn.map((line) => ({
        label: (line.key === "level" && rebased) || line.label,
        colour: line.colour,
      }))}
      endLabels
      actions={<ChartModeToggle mode={mode} onChange={setMode} hasBenchmark={benchmark !== null} />}
      headline={
        hasRange ? (
          <RangeLine
            figures={series?.figures ?? null}
            range={range}
            benchmark={compared}
            onClear={() => setRange(null)}
          />
        ) : (
          <LeadLine lead={series?.lead ?? null} benchmark={compared ?? ""} rebased={rebased} />
        )
      }
      onEscape={hasRange ? () => setRange(null) : undefined}
      day={lastDay}
      source={source}
      n={{ count: theme.coverage.priced, of: theme.coverage.of }}
      // On its first day an index includes no return yet.
      inIndex={points.length > 1 ? points.at(-1)?.eligible : undefined}
    >
      <LineChart
        points={points}
        sessions={series?.sessions}
        series={mode === "excess" ? [excess] : lines}
        format={mode === "excess" ? "points" : "level"}
        baseline={mode === "excess" ? 0 : 100}
        isLog={mode === "log"}
        lead={mode === "excess" ? 0 : benchmark ? "benchmark" : undefined}
        onSelectRange={selectRange}
        endLabels
        rules={rules}
        label={label}
        height={LINE_HEIGHT}
        showDays={false}
        syncId="theme"
        bands={bands}
        bandsLabel={measures("statusDays")}
        markers={markers}
        onSelectMarkers={(ids) => onSelectNotes(ids.toReversed())}
        moreRows={moreRows}
      />
      <DrawdownPane
        points={points}
        sessions={series?.sessions}
        label={t("drawdownPane")}
        syncId="theme"
        onSelectRange={selectRange}
        showDays={false}
      />
      <BreadthPane
        points={points}
        sessions={series?.sessions}
        label={t("breadthPane")}
        syncId="theme"
        onSelectRange={selectRange}
      />
      <StatusLegend series={series} from={first?.day ?? ""} to={lastDay ?? ""} />
      <NotesAfter notes={after} onSelect={onSelectNotes} />
    </ChartFrame>
  );
}

function NothingToDraw({ reason }: { reason: string }) {
  const t = useTranslations("themePage");
  return (
    <div className="flex flex-col items-center gap-2 text-center">
      <p>{reason}</p>
      <LinkButton href="/prices">{t("importPrices")}</LinkButton>
    </div>
  );
}
