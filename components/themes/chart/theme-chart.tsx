"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { BreadthPane } from "@/components/charts/breadth-pane";
import { DrawdownPane } from "@/components/charts/drawdown-pane";
import { LineChart } from "@/components/charts/line-chart";
import { NotesAfter } from "@/components/charts/notes-after";
import { notesOnLine } from "@/components/charts/notes-on-line";
import { bandOn } from "@/components/charts/band-strip";
import { BAND_HEIGHT, HEIGHT } from "@/components/charts/plot";
import type { ChartBand, ChartMarker, ChartRule, ChartSeries, TooltipRow } from "@/components/charts/point";
import { useLineSummary } from "@/components/charts/summary";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { usePriceSource } from "@/components/themes/board-source";
import { useThemeChartTable } from "@/components/themes/chart/chart-table-data";
import { STATUS_LOOK, STATUS_ORDER } from "@/components/themes/status/status-look";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { useReasonText } from "@/components/ui/error-text";
import { LinkButton } from "@/components/ui/link-button";
import { useColon } from "@/components/ui/use-colon";
import { latestDay } from "@/lib/domain/calendar/day";
import { excerpt } from "@/lib/domain/text/excerpt";
import { nameOf } from "@/lib/format/name";
import { formatPercent, formatPoints } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { Note } from "@/lib/notes/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";

const LINE_HEIGHT = 280;
const LEGEND_HEIGHT = 22;
const LEAD_HEIGHT = 20;
const ALL_HEIGHT = LEAD_HEIGHT + LINE_HEIGHT + BAND_HEIGHT + 2 * HEIGHT.pane + LEGEND_HEIGHT;

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
  const benchmark = series?.benchmark ? nameOf(series.benchmark, locale) : null;
  const lines: ChartSeries[] = [
    { key: "level", label: t("index"), endLabel: nameOf(theme, locale), colour: "line" },
    ...(benchmark ? [{ key: "benchmark", label: benchmark, colour: "benchmark" as const }] : []),
  ];
  const drawn = lines.filter(
    ({ key }) => key !== "benchmark" || points.some((point) => point.benchmark !== null),
  );
  const summary = useLineSummary(points, lines);
  const table = useThemeChartTable(points, benchmark ?? charts("benchmark"));
  const state = failed ? "error" : !series ? "loading" : points.length === 0 ? "empty" : "ready";
  const lead = series?.lead;
  const rules: ChartRule[] = series
    ? [
        { day: series.callDay, label: charts("calledOn", { day: series.callDay }) },
        ...(lead && lead.since > (points[1]?.day ?? "")
          ? [
              {
                day: lead.since,
                label: charts(lead.isAhead ? "aheadFrom" : "behindFrom", { day: lead.since }),
                at: "bottom" as const,
              },
            ]
          : []),
      ]
    : [];
  const label = benchmark ? t("seriesLabel", { theme: nameOf(theme, locale), benchmark }) : t("chartAlone");
  const first = points[0];
  const indexEnd = theme.lastKnown?.day ?? latestDay(...Object.values(theme.lastDays));
  const source = usePriceSource([theme], points.length > 0 || series?.t0 ? theme.priceDay : null);

  const moreRows = (point: { day: string }): TooltipRow[] => {
    const { day, excess, relative, drawdown, breadth, eligible, members } = point as Point;
    const status = bandOn(bands, day);
    return [
      { label: charts("excess"), value: formatPoints(excess, { locale, signed: true }) },
      { label: charts("relative"), value: formatPercent(relative, { locale, signed: true }) },
      { label: charts("drawdown"), value: formatPercent(drawdown, { locale }) },
      { label: charts("breadthShort"), value: formatOf(breadth?.above, breadth?.of, locale) },
      { label: t("eligible"), value: formatOf(eligible, members, locale) },
      ...(status === null ? [] : [{ label: charts("status"), value: status }]),
    ];
  };

  return (
    <ChartFrame
      level={3}
      title={series?.benchmark ? t("chart", { benchmark: benchmarkName(series.benchmark) }) : t("chartAlone")}
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
        label:
          line.key === "level" && first && series?.period !== "sinceCall" && first.level === 100
            ? t("rebased", { index: line.label, day: first.day })
            : line.label,
        colour: line.colour,
      }))}
      endLabels
      day={lastDay}
      source={source}
      n={{ count: theme.coverage.priced, of: theme.coverage.of }}
      // On its first day an index includes no return yet.
      inIndex={points.length > 1 ? points.at(-1)?.eligible : undefined}
    >
      <LeadLine
        lead={series?.lead ?? null}
        benchmark={series?.benchmark ? benchmarkName(series.benchmark) : ""}
      />
      <LineChart
        points={points}
        sessions={series?.sessions}
        series={lines}
        lead={benchmark ? "benchmark" : undefined}
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
        showDays={false}
      />
      <BreadthPane points={points} sessions={series?.sessions} label={t("breadthPane")} syncId="theme" />
      <StatusLegend series={series} from={first?.day ?? ""} to={lastDay ?? ""} />
      <NotesAfter notes={after} onSelect={onSelectNotes} />
    </ChartFrame>
  );
}

/** Says when the theme outran its benchmark. */
function LeadLine({ lead, benchmark }: { lead: ThemeSeries["lead"]; benchmark: string }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return (
    <p className="min-h-5 text-xs text-muted">
      {lead &&
        t(lead.isAhead ? "ahead" : "behind", {
          benchmark,
          day: lead.since,
          share: formatPercent(lead.aheadDays / lead.days, { locale, digits: 0 }),
        })}
    </p>
  );
}

function useStatusBands(series: ThemeSeries | undefined): ChartBand[] {
  const t = useTranslations("status");
  return (series?.statuses ?? []).map(({ from, to, status }) => {
    const { shape, colour } = STATUS_LOOK[status];
    return { from, to, label: t(status), mark: shape, colour };
  });
}

/** The legend of the statuses that occur in the drawn days. */
function StatusLegend({ series, from, to }: { series: ThemeSeries | undefined; from: string; to: string }) {
  const t = useTranslations("measures");
  const runs = series?.statuses ?? [];
  const drawn = runs.filter((run) => run === runs.at(-1) || (run.from <= to && run.to >= from));
  const shown = STATUS_ORDER.filter((status) => drawn.some((each) => each.status === status));
  return (
    shown.length > 0 && (
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-2xs text-muted">
        {t("statusDays")}
        {shown.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </p>
    )
  );
}

function useNoteMarkers(notes: readonly Note[]): ChartMarker[] {
  const kind = useTranslations("notes");
  const colon = useColon();
  return notes.map((note) => ({
    id: note.id,
    day: note.observedOn,
    label: kind(note.kind) + colon + excerpt(note.body, 90),
  }));
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
