import type { BenchmarkLabel } from "@/components/themes/benchmark-name";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** The benchmark that a theme's status is measured against, whatever the view compares with; null where it has none. */
export const ownBenchmark = ({ why }: Pick<ThemeDetail, "why">): BenchmarkLabel | null =>
  why.benchmark === null
    ? null
    : {
        symbol: why.benchmark,
        nameEn: why.benchmarkNameEn,
        nameZh: why.benchmarkNameZh,
        lastDay: why.benchmarkLastDay,
        stale: why.benchmarkStale,
      };
