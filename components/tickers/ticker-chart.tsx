"use client";

import { useLocale, useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { PriceChart, usePriceLines } from "@/components/charts/price-chart";
import { FROM_FILE, useSourceText } from "@/components/view/use-source-text";
import { useNoteMarkers } from "@/components/view/note-markers";
import { NotesAfter } from "@/components/charts/notes-after";
import { notesOnLine } from "@/components/charts/notes-on-line";
import { useLineSummary } from "@/components/charts/summary";
import { legendOf, MOVE, useIssueMarkers } from "@/components/tickers/issue-markers";
import {
  barsOfSpan,
  candles,
  linePoints,
  pricePoints,
  SPANS,
  withBenchmark,
  type Bar,
} from "@/components/tickers/price-span";
import { EX_DATE, goToAdjustment, useExDateMarkers, useExDateText } from "@/components/tickers/ex-dates";
import { useWatchRules } from "@/components/tickers/watch-rules";
import type { ChartMarker } from "@/components/charts/point";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Segmented } from "@/components/ui/segmented";
import { useColon } from "@/components/ui/use-colon";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { nameOf } from "@/lib/format/name";
import { formatCompact, formatPrice } from "@/lib/format/number";
import type { Bars } from "@/lib/prices/series/schema";
import type { Note } from "@/lib/notes/schema";
import type { TickerItem } from "@/lib/tickers/schema";
import type { WatchRow } from "@/lib/watchlist/schema";

const HEIGHT = 380;
const STYLES = ["candles", "line"] as const;

export interface TickerChartProps {
  ticker: TickerItem;
  /** The series up to the day of the view; undefined while loading. */
  series: Bars | undefined;
  /** The themes that watch it: their call days and the days on which they added it are marked. */
  watches: readonly WatchRow[];
  /** The series that the price is compared with. */
  benchmark: { name: string; bars: readonly Bar[] } | null;
  notes: readonly Note[];
  /** The price issues of the bars; undefined while loading. */
  checks: TickerChecks | undefined;
  failed: boolean;
  onRetry: () => void;
  onSelectNotes: (ids: string[]) => void;
  /** Receives the days of the price moves at the pressed marker. */
  onSelectMoves: (days: string[]) => void;
}

/**
 * A ticker's closes and volumes with markers for notes and price issues, also as a table. The line breaks at sessions
 * without a row.
 */
export function TickerChart({
  ticker,
  series,
  watches,
  benchmark,
  notes,
  checks,
  failed,
  onRetry,
  onSelectNotes,
  onSelectMoves,
}: TickerChartProps) {
  const t = useTranslations("tickers");
  const colon = useColon();
  const charts = useTranslations("charts");
  const legend = useTranslations("checks.legend");
  const units = useTranslations("units.period");
  const sourceText = useSourceText();
  const locale = useLocale();
  const source =
    ticker.sample || ticker.source === null || ticker.source === FROM_FILE
      ? charts(ticker.sample ? "sampleSource" : "importedSource")
      : sourceText(ticker.source);
  const callDay = watches.map((watch) => watch.callDay).sort()[0] ?? null;
  const spans = SPANS.filter((span) => span !== "sinceCall" || callDay !== null);
  const [chosen, setSpan] = useQueryState("period", parseAsStringLiteral(SPANS));
  const span = chosen && spans.includes(chosen) ? chosen : callDay === null ? "all" : "sinceCall";
  const bars = series?.items;
  const all = useMemo(
    () => pricePoints(series?.items ?? [], series?.convertedFrom ? series.proof?.exDates : null),
    [series],
  );
  const shown = useMemo(() => barsOfSpan(all, span, callDay), [all, span, callDay]);
  const drawnAs = useMemo(() => candles(shown), [shown]);
  const [style, setStyle] = useQueryState("prices", parseAsStringLiteral(STYLES));
  const hasCandles = drawnAs !== null && style !== "line";
  const rules = useWatchRules(watches);
  const lastDay = bars?.at(-1)?.day;
  const issues = useIssueMarkers(checks, shown[0]?.day, shown.at(-1)?.day);
  const exDates = series?.exDates ?? [];
  const exMarkers = useExDateMarkers(exDates, ticker.currency, shown[0]?.day, shown.at(-1)?.day);
  const exDateText = useExDateText(ticker.currency);
  const { on, after } = notesOnLine(notes, shown.at(-1)?.day ?? null);
  const noteMarkers = useNoteMarkers(on);
  const markers: ChartMarker[] = [...noteMarkers, ...issues.markers, ...exMarkers];
  const marked = new Set([...markers, ...rules].map(({ day }) => day));
  const { points: plain, sessions } =
    hasCandles && drawnAs
      ? { points: drawnAs.points, sessions: null }
      : linePoints(shown, marked, issues.daysWithout);
  const points = benchmark ? withBenchmark(plain, benchmark.bars) : plain;
  const lines = usePriceLines(points, benchmark?.name ?? null);
  const unit = hasCandles && drawnAs && drawnAs.unit !== "day" ? drawnAs.unit : null;
  const summary = useLineSummary(points, [{ key: "close", label: charts("close") }], "price");
  const state = failed ? "error" : !bars ? "loading" : points.length === 0 ? "empty" : "ready";
  const isAdjusted = bars?.some(({ adjClose }) => adjClose !== null) ?? false;
  const price = (value: number | null) => formatPrice(value, locale);
  const exDateOn = new Map(exDates.map((each) => [each.day, exDateText.short(each)]));

  return (
    <ChartFrame
      title={
        t(isAdjusted ? "adjustedChart" : "chart", { currency: ticker.currency }) +
        (unit ? ` · ${t(`candlesBy.${unit}`)}` : "")
      }
      endLabels
      summary={[summary, ...issues.markers.map(({ day, label }) => `${day}${colon}${label}.`)].join(" ")}
      legend={
        points.length > 0
          ? [...lines, ...legendOf(noteMarkers.length > 0, issues, exMarkers.length > 0, legend)]
          : undefined
      }
      height={HEIGHT}
      state={state}
      onRetry={onRetry}
      empty={
        <div className="flex flex-col items-center gap-2 text-center">
          <p>{lastDay ? charts("noBarsInSpan", { day: lastDay }) : t("noBars")}</p>
          {lastDay && span !== "all" && (
            <Button onClick={() => void setSpan("all")}>{t("showAllBars")}</Button>
          )}
          <LinkButton href={`/prices?symbol=${encodeURIComponent(ticker.symbol)}#import`}>
            {t("importPrices")}
          </LinkButton>
        </div>
      }
      actions={
        <>
          <Segmented
            label={t("period")}
            value={span}
            onValueChange={(next) => void setSpan(next)}
            segments={spans.map((value) => ({ value, label: value === "all" ? t("all") : units(value) }))}
          />
          <Segmented
            label={t("drawnAs")}
            value={hasCandles ? "candles" : "line"}
            onValueChange={(next) => void setStyle(next)}
            segments={STYLES.map((value) => ({
              value,
              label: t(`styles.${value}`),
              disabled: value === "candles" && drawnAs === null,
            }))}
          />
        </>
      }
      table={{
        columns: [
          { label: charts("day") },
          { label: t("open"), numeric: true },
          { label: t("high"), numeric: true },
          { label: t("low"), numeric: true },
          { label: charts("close"), numeric: true },
          { label: t("adjClose"), numeric: true },
          { label: charts("volume"), numeric: true },
          ...(exMarkers.length > 0
            ? [{ label: t("adjusted.exDate"), help: t("adjusted.boundHelp"), numeric: true }]
            : []),
        ],
        rows: () =>
          barsOfSpan(bars ?? [], span, callDay)
            .toReversed()
            .map((bar) => [
              bar.day,
              price(bar.open),
              price(bar.high),
              price(bar.low),
              price(bar.close),
              price(bar.adjClose),
              formatCompact(bar.volume, locale),
              ...(exMarkers.length > 0 ? [exDateOn.get(bar.day) ?? ""] : []),
            ]),
      }}
      day={shown.at(-1)?.day ?? null}
      source={ticker.bars === 0 ? undefined : source}
    >
      <PriceChart
        points={points}
        sessions={sessions}
        hasCandles={hasCandles}
        lines={lines}
        rules={rules}
        label={t("chartLabel", { name: nameOf(ticker, locale) })}
        height={HEIGHT}
        markers={markers}
        shades={issues.shades}
        onSelectMarkers={(ids) => {
          const days = ids.filter((id) => id.startsWith(MOVE)).map((id) => id.slice(MOVE.length));
          if (days.length > 0) onSelectMoves(days);
          else if (ids.some((id) => id.startsWith(EX_DATE))) goToAdjustment();
          else onSelectNotes(ids);
        }}
      />
      <NotesAfter notes={after} onSelect={onSelectNotes} />
    </ChartFrame>
  );
}
