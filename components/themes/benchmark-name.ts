import { useLocale, useTranslations } from "next-intl";
import { nameOf, type Named } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";

export type BenchmarkLabel = Named &
  Pick<NonNullable<ThemeItem["benchmark"]>, "symbol" | "lastDay" | "stale">;

/** Returns a benchmark's name, with the day of its last bar if it is stale. */
export function useBenchmarkName(): (benchmark: BenchmarkLabel) => string {
  const t = useTranslations("view");
  const locale = useLocale();
  return (benchmark) => {
    const name = nameOf(benchmark, locale);
    const { stale, lastDay } = benchmark;
    return stale && lastDay !== null ? t("staleBenchmark", { name, day: lastDay }) : name;
  };
}
