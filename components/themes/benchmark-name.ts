import { useLocale, useTranslations } from "next-intl";
import { nameOf, type Named } from "@/lib/format/name";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem } from "@/lib/themes/schema";

type Benchmark = Named & Pick<NonNullable<ThemeItem["benchmark"]>, "symbol" | "lastDay" | "stale">;

/** The benchmark that a theme's status is measured against, whatever the view compares with; null where it has none. */
export const ownBenchmark = ({ why }: Pick<ThemeDetail, "why">): Benchmark | null =>
  why.benchmark === null
    ? null
    : {
        symbol: why.benchmark,
        nameEn: why.benchmarkNameEn,
        nameZh: why.benchmarkNameZh,
        lastDay: why.benchmarkLastDay,
        stale: why.benchmarkStale,
      };

/** Names a benchmark; one without a fresh bar with the day of its last. */
export function useBenchmarkName(): (benchmark: Benchmark) => string {
  const t = useTranslations("view");
  const locale = useLocale();
  return (benchmark) => {
    const name = nameOf(benchmark, locale);
    const { stale, lastDay } = benchmark;
    return stale && lastDay !== null ? t("staleBenchmark", { name, day: lastDay }) : name;
  };
}
