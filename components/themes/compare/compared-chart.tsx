import type { UseQueryResult } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartModeToggle, useChartMode } from "@/components/charts/chart-mode";
import { comparedSeries, ComparisonChart } from "@/components/charts/comparison-chart";
import { useLineSummary, useLineTable } from "@/components/charts/summary";
import { pricedThemes, usePriceSource } from "@/components/themes/board-source";
import { useReasonText } from "@/components/ui/error-text";
import type { ComparedThemesAnswer } from "@/lib/board/schema";
import { failureOf } from "@/lib/client/query-state";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";

const HEIGHT = 340;

/** The indices of the compared themes with their benchmark, if they share one. */
export function ComparedChart({
  query,
  items,
}: {
  query: UseQueryResult<ComparedThemesAnswer>;
  items: readonly ThemeItem[];
}) {
  const t = useTranslations("compare");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const reasonText = useReasonText();
  const { data } = query;
  const points = (data?.points ?? []).map(({ day, levels, benchmark }) => ({
    day,
    benchmark,
    ...Object.fromEntries((data?.items ?? []).map(({ slug }, at) => [slug, levels[at] ?? null])),
  }));
  const series = (data?.items ?? [])
    .filter(({ reason }) => reason === null)
    .map((item) => ({ key: item.slug, label: nameOf(item, locale) }));
  const benchmark = data?.benchmark ? { key: "benchmark", label: nameOf(data.benchmark, locale) } : null;
  const lines = comparedSeries({ series, benchmark });
  const calls = [...new Set((data?.items ?? []).map(({ callDay }) => callDay))];
  // Lines since different calls and the benchmark begin on different days: their difference is no excess return.
  const isCommon = data?.from != null || calls.length === 1;
  const [mode, setMode] = useChartMode(benchmark !== null && isCommon);
  const summary = useLineSummary(points, lines);
  const table = useLineTable(points, lines);
  const count = (key: "priced" | "of") => items.reduce((sum, { coverage }) => sum + coverage[key], 0);
  const names = series.map(({ label }) => label).join(locale === "zh" ? "、" : ", ");
  const without = (data?.items ?? []).filter(({ reason }) => reason !== null);

  return (
    <>
      <ChartFrame
        title={t("chart")}
        className="border-t border-line pt-2"
        height={HEIGHT}
        state={
          failureOf(query) ? "error" : query.isPending ? "loading" : series.length > 0 ? "ready" : "empty"
        }
        empty={t("noPoints")}
        onRetry={() => void query.refetch()}
        summary={summary}
        legend={lines}
        endLabels
        actions={
          <ChartModeToggle mode={mode} onChange={setMode} hasBenchmark={benchmark !== null && isCommon} />
        }
        table={table}
        day={data?.priceDay}
        source={usePriceSource(pricedThemes(items), data?.priceDay ?? null)}
        n={{ count: count("priced"), of: count("of") }}
      >
        <ComparisonChart
          {...{ points, series, benchmark, mode }}
          height={HEIGHT}
          label={t("label", { names })}
          rules={
            calls.length === 1 ? [{ day: calls[0]!, label: charts("calledOn", { day: calls[0]! }) }] : []
          }
        />
      </ChartFrame>
      {data && (
        <p className="mb-4 text-2xs text-muted">
          {data.from === null ? t("ownCalls") : t("common", { day: data.from })}
          {data.from === null && benchmark && ` · ${t("ownBenchmarkDay")}`}
          {!benchmark && ` · ${t("noBenchmark")}`}
          {without.map((item) => (
            <span key={item.slug}>
              {" · "}
              {t("noLine", { name: nameOf(item, locale), reason: reasonText(item.reason) })}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
