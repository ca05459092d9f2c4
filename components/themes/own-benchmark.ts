import type { BenchmarkLabel } from "@/components/themes/benchmark-name";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** The benchmark of a theme's status, independent of the view; null if it has none. */
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
