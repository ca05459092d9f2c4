import dynamic from "next/dynamic";
import type { ThemeItem } from "@/lib/themes/schema";

const Note = dynamic(() =>
  import("@/components/themes/unpriced-benchmark-note").then((m) => m.UnpricedBenchmarkNote),
);

export interface UnpricedBenchmarkProps {
  themes: readonly Pick<ThemeItem, "benchmark" | "relativeReasons">[];
  /** The day of the view. */
  asOf: string;
  className?: string;
}

/** Says once, of a benchmark without any price, why nothing is compared with it. */
export function UnpricedBenchmark({ themes, asOf, className }: UnpricedBenchmarkProps) {
  const unpriced = themes.flatMap(({ benchmark, relativeReasons }) =>
    benchmark?.lastDay === null && relativeReasons.sinceCall === "no_benchmark_bars" ? [benchmark] : [],
  );
  return unpriced.length > 0 && <Note benchmarks={unpriced} asOf={asOf} className={className} />;
}
