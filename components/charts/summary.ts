import { useLocale, useTranslations } from "next-intl";
import type { ChartTableData } from "@/components/charts/chart-table";
import { valueAt, type ChartSeries, type DayPoint } from "@/components/charts/point";
import { formatValue, type ValueFormat } from "@/components/charts/value-format";

/** Returns the text alternative of a line chart: the first, last, lowest and highest value of each line. */
export function useLineSummary(
  points: readonly DayPoint[],
  series: readonly Pick<ChartSeries, "key" | "label">[],
  format: ValueFormat = "level",
): string {
  const t = useTranslations("charts");
  const locale = useLocale();
  return series
    .map(({ key, label }) => {
      const known = points.flatMap((point) => {
        const value = valueAt(point, key);
        return value === null ? [] : [{ day: point.day, value }];
      });
      const [first, last] = [known[0], known.at(-1)];
      if (!first || !last) return t("summaryNone", { label });
      const text = (value: number) => formatValue(value, format, locale);
      const values = known.map(({ value }) => value);
      return t("summaryLine", {
        label,
        first: text(first.value),
        firstDay: first.day,
        last: text(last.value),
        lastDay: last.day,
        low: text(Math.min(...values)),
        high: text(Math.max(...values)),
      });
    })
    .join(" ");
}

/** Returns the table behind a line chart: a row per day, the newest first, and a column per line. */
export function useLineTable(
  points: readonly DayPoint[],
  series: readonly Pick<ChartSeries, "key" | "label">[],
  format: ValueFormat = "level",
): ChartTableData {
  const t = useTranslations("charts");
  const locale = useLocale();
  return {
    columns: [{ label: t("day") }, ...series.map(({ label }) => ({ label, numeric: true }))],
    rows: () =>
      points
        .toReversed()
        .map((point) => [
          point.day,
          ...series.map(({ key }) => formatValue(valueAt(point, key), format, locale)),
        ]),
  };
}
