import type { UseQueryResult } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartModeToggle, useChartMode } from "@/components/charts/chart-mode";
import { LineChart } from "@/components/charts/line-chart";
import { comparisonSeries } from "@/components/charts/palette";
import { valueAt, type ChartSeries } from "@/components/charts/point";
import { useLineSummary, useLineTable } from "@/components/charts/summary";
import { pricedThemes, usePriceSource } from "@/components/themes/board-source";
import { useReasonText } from "@/components/ui/error-text";
import { failureOf } from "@/lib/client/query-state";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";
import type { ComparedAnswer, ThemeComparison } from "@/lib/themes/series-schema";

/** Of a sector's themes, the answer has the sector's own line, which is drawn first. */
type Answer = ComparedAnswer & Partial<Pick<ThemeComparison, "sector">>;

export interface ComparedChartProps {
  query: UseQueryResult<Answer>;
  /** The themes as the board has them, in any order. */
  themes: readonly ThemeItem[];
  title: string;
  /** The title over excess returns. */
  excessTitle: (benchmark: string) => string;
  /** The chart's accessible name. */
  label: string;
  empty: ReactNode;
  height: number;
  /** The call that is marked; if it's left out, the themes' own, provided that they have one day. */
  callDay?: string;
}

/** Several themes on one chart with a benchmark, as indices or as excess returns over it. */
export function ComparedChart({ query, themes, height, callDay, ...props }: ComparedChartProps) {
  const t = useTranslations("compare");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const data = useMemo(() => withSector(query.data), [query.data]);
  const calls = [...new Set((data?.items ?? []).map((item) => item.callDay))];
  const called = callDay ?? (calls.length === 1 ? calls[0] : undefined);
  const benchmark = data?.benchmark ? nameOf(data.benchmark, locale) : null;
  const hasExcess = (data?.points ?? []).some(({ excess }) => excess.some((value) => value !== null));
  const [mode, setMode] = useChartMode(hasExcess);
  const isExcess = mode === "excess";
  const { points, lines } = useMemo(() => chartOf(data, isExcess, locale), [data, isExcess, locale]);
  const format = isExcess ? "points" : "level";
  const summary = useLineSummary(points, lines, format);
  const table = useLineTable(points, lines, format);
  const source = usePriceSource(pricedThemes(themes), data?.priceDay ?? null);
  const count = (key: "priced" | "of") => themes.reduce((sum, { coverage }) => sum + coverage[key], 0);
  const state = failureOf(query)
    ? "error"
    : query.isPending
      ? "loading"
      : lines.length > 0
        ? "ready"
        : "empty";

  return (
    <div>
      <ChartFrame
        title={isExcess ? props.excessTitle(benchmark ?? "") : props.title}
        className="border-t border-line pt-2"
        height={height}
        state={state}
        empty={props.empty}
        onRetry={() => void query.refetch()}
        summary={summary}
        legend={lines}
        endLabels
        actions={<ChartModeToggle mode={mode} onChange={setMode} hasBenchmark={hasExcess} />}
        table={table}
        day={data?.priceDay}
        source={source}
        n={{ count: count("priced"), of: count("of") }}
      >
        <LineChart
          points={points}
          series={lines}
          format={format}
          baseline={isExcess ? 0 : 100}
          isLog={mode === "log"}
          endLabels
          height={height}
          label={props.label}
          rules={called === undefined ? [] : [{ day: called, label: charts("calledOn", { day: called }) }]}
        />
      </ChartFrame>
      {data && data.items.length > 0 && (
        <p className="text-2xs text-muted">
          {data.from === null
            ? t(isExcess ? "ownCallsExcess" : "ownCalls")
            : t(isExcess ? "commonExcess" : "common", { day: data.from })}
          {data.from === null && benchmark && !isExcess && ` · ${t("ownBenchmarkDay")}`}
          {new Set(themes.map((theme) => theme.benchmark?.symbol)).size > 1 &&
            !benchmark &&
            ` · ${t("noBenchmark")}`}
          <WithoutLine data={data} lines={lines} />
        </p>
      )}
    </div>
  );
}

function withSector(data: Answer | undefined): ComparedAnswer | undefined {
  if (!data?.sector) return data;
  const { levels, excess, ...sector } = data.sector;
  return {
    ...data,
    items: [sector, ...data.items],
    points: data.points.map((point, at) => ({
      ...point,
      levels: [levels[at] ?? null, ...point.levels],
      excess: [excess[at] ?? null, ...point.excess],
    })),
  };
}

/** The points and lines of a mode. A theme's key is its place: a slug could be that of another value of the point. */
function chartOf(data: ComparedAnswer | undefined, isExcess: boolean, locale: Parameters<typeof nameOf>[1]) {
  const points = (data?.points ?? []).map(({ day, levels, excess, benchmark }) => ({
    ...(isExcess ? excess : levels),
    day,
    benchmark: isExcess ? null : benchmark,
  }));
  const themes = (data?.items ?? [])
    .map((item, at) => ({ key: String(at), label: nameOf(item, locale), reason: item.reason }))
    .filter(({ reason }) => reason === null);
  const other: ChartSeries[] = data?.benchmark
    ? [{ key: "benchmark", label: nameOf(data.benchmark, locale), colour: "benchmark" }]
    : [];
  const lines = [...comparisonSeries(themes), ...other];
  return { points, lines: lines.filter(({ key }) => points.some((point) => valueAt(point, key) !== null)) };
}

/** The themes without a line, each with the reason. */
function WithoutLine({ data, lines }: { data: ComparedAnswer; lines: readonly ChartSeries[] }) {
  const t = useTranslations("compare");
  const locale = useLocale();
  const reasonText = useReasonText();
  return data.items
    .filter((_, at) => !lines.some(({ key }) => key === String(at)))
    .map((item) => {
      const reason = reasonText(item.reason ?? item.excessReason);
      return ` · ${t("noLine", { name: nameOf(item, locale), reason })}`;
    })
    .join("");
}
