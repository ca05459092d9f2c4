import { useLocale, useTranslations } from "next-intl";
import type { ChartTableData } from "@/components/charts/chart-table";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeSeries } from "@/lib/themes/series-schema";

/** Returns the chart's data as table rows, newest first. */
export function useThemeChartTable(
  { points, t0 }: Pick<ThemeSeries, "points" | "t0">,
  benchmark: string,
): ChartTableData {
  const t = useTranslations("charts");
  const page = useTranslations("themePage");
  const themes = useTranslations("themes");
  const locale = useLocale();
  return {
    columns: [
      { label: t("day") },
      { label: page("index"), numeric: true },
      { label: benchmark, numeric: true },
      { label: t("excess"), numeric: true, help: themes("excessHelp") },
      { label: t("relative"), numeric: true, help: themes("relativeHelp") },
      { label: t("drawdown"), numeric: true },
      { label: t("breadthShort"), numeric: true },
      { label: page("eligible"), numeric: true },
    ],
    rows: () =>
      points
        .toReversed()
        .map((point) => [
          point.day,
          formatNumber(point.level, { locale, digits: 1 }),
          formatNumber(point.benchmark, { locale, digits: 1 }),
          formatPoints(point.excess, { locale, signed: true }),
          formatPercent(point.relative, { locale, signed: true }),
          formatPercent(point.drawdown, { locale }),
          formatOf(point.breadth?.above, point.breadth?.of, locale),
          point.day === t0 ? "" : formatOf(point.eligible, point.members, locale),
        ]),
  };
}
