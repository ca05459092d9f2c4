"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ChartModeToggle, useChartMode } from "@/components/charts/chart-mode";
import { ChartFrame } from "@/components/charts/chart-frame";
import { comparedSeries, ComparisonChart } from "@/components/charts/comparison-chart";
import { HEIGHT } from "@/components/charts/plot";
import { useLineSummary, useLineTable } from "@/components/charts/summary";
import { pricedThemes, usePriceSource } from "@/components/themes/board-source";
import { TextLink } from "@/components/ui/text-link";
import { failureOf } from "@/lib/client/query-state";
import { nameOf, type Named } from "@/lib/format/name";
import { comparisonOptions } from "@/lib/themes/detail-queries";
import type { View } from "@/lib/view/params";
import type { ThemeItem } from "@/lib/themes/schema";

export interface SectorComparisonProps {
  sector: Named & { slug: string; callDay: string };
  themes: readonly ThemeItem[];
  priceDay: string | null;
  view: View;
}

/** A chart of the indices of a sector's themes since the call. */
export function SectorComparison({ sector, themes, priceDay, view }: SectorComparisonProps) {
  const t = useTranslations("themes");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const query = useQuery(comparisonOptions(sector.slug, view));
  const items = query.data?.items ?? [];
  const points = (query.data?.points ?? []).map(({ day, levels, benchmark }) => ({
    day,
    benchmark,
    ...Object.fromEntries(items.map(({ slug }, at) => [slug, levels[at] ?? null])),
  }));
  const series = items
    .filter(({ reason }) => reason === null)
    .map((item) => ({ key: item.slug, label: nameOf(item, locale) }));
  const compared = query.data?.benchmark;
  const benchmark = compared ? { key: "benchmark", label: nameOf(compared, locale) } : null;
  const lines = comparedSeries({ series, benchmark });
  const [mode, setMode] = useChartMode(benchmark !== null);
  const summary = useLineSummary(points, lines);
  const table = useLineTable(points, lines);
  const count = (key: "priced" | "of") => themes.reduce((sum, { coverage }) => sum + coverage[key], 0);
  const label = t("comparedLabel", { sector: nameOf(sector, locale) });

  return (
    <ChartFrame
      title={t(mode === "excess" ? "comparedExcess" : "compared", { benchmark: benchmark?.label ?? "" })}
      className="border-t border-line pt-2"
      height={HEIGHT.line}
      state={failureOf(query) ? "error" : query.isPending ? "loading" : points.length > 0 ? "ready" : "empty"}
      empty={
        <span>
          {themes.length === 0 ? t("noSubthemes") : t("comparedEmpty")}{" "}
          {themes.length > 0 && <TextLink href="/prices#import">{t("importPrices")}</TextLink>}
        </span>
      }
      onRetry={() => void query.refetch()}
      summary={summary}
      legend={lines}
      endLabels
      actions={<ChartModeToggle mode={mode} onChange={setMode} hasBenchmark={benchmark !== null} />}
      table={table}
      day={priceDay}
      source={usePriceSource(pricedThemes(themes), priceDay)}
      n={{ count: count("priced"), of: count("of") }}
    >
      <ComparisonChart
        {...{ points, series, benchmark, label, mode }}
        rules={[{ day: sector.callDay, label: charts("calledOn", { day: sector.callDay }) }]}
      />
    </ChartFrame>
  );
}
