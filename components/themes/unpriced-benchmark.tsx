import dynamic from "next/dynamic";
import type { ThemeItem } from "@/lib/themes/schema";

const Note = dynamic(() =>
  import("@/components/themes/unpriced-benchmark-note").then((m) => m.UnpricedBenchmarkNote),
);

export interface UnpricedBenchmarkProps {
  themes: readonly Pick<ThemeItem, "benchmark" | "excessReasons">[];
  /** The day of the view. */
  asOf: string;
  className?: string;
}

/** Says once, of a benchmark without any price, or with none but sample prices beside real ones, why nothing is compared with it. */
export function UnpricedBenchmark({ themes, asOf, className }: UnpricedBenchmarkProps) {
  const ofReason = (reason: string) =>
    themes.flatMap(({ benchmark, excessReasons }) =>
      benchmark && excessReasons.sinceCall === reason ? [benchmark] : [],
    );
  const unpriced = ofReason("no_benchmark_bars").filter(({ lastDay }) => lastDay === null);
  const sample = ofReason("sample_benchmark");
  return (
    <>
      {unpriced.length > 0 && (
        <Note kind="unpricedBenchmark" benchmarks={unpriced} asOf={asOf} className={className} />
      )}
      {sample.length > 0 && (
        <Note kind="sampleBenchmark" benchmarks={sample} asOf={asOf} className={className} />
      )}
    </>
  );
}
