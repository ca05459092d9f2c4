import { useLocale, useTranslations } from "next-intl";
import type { BenchmarkLabel } from "@/components/themes/benchmark-name";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";

export interface UnpricedBenchmarkProps {
  themes: readonly Pick<ThemeItem, "benchmark" | "excessReasons">[];
  /** The day of the view. */
  asOf: string;
  className?: string;
}

/** One notice per benchmark without usable prices (none, or only sample prices next to real ones), with the reason. */
export function UnpricedBenchmark({ themes, ...rest }: UnpricedBenchmarkProps) {
  const ofReason = (reason: string) =>
    themes.flatMap(({ benchmark, excessReasons }) =>
      benchmark && excessReasons.sinceCall === reason ? [benchmark] : [],
    );
  const unpriced = ofReason("no_benchmark_bars").filter(({ lastDay }) => lastDay === null);
  const sample = ofReason("sample_benchmark");
  return (
    <>
      {unpriced.length > 0 && <Note kind="unpricedBenchmark" benchmarks={unpriced} {...rest} />}
      {sample.length > 0 && <Note kind="sampleBenchmark" benchmarks={sample} {...rest} />}
    </>
  );
}

/** Lists each benchmark once, with a link to import the prices of the first. */
function Note({
  kind,
  benchmarks,
  asOf,
  className,
}: {
  kind: "unpricedBenchmark" | "sampleBenchmark";
  benchmarks: readonly BenchmarkLabel[];
  asOf: string;
  className?: string;
}) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const names = new Map(benchmarks.map((benchmark) => [benchmark.symbol, nameOf(benchmark, locale)]));
  const [first = ""] = names.keys();
  return (
    <Banner
      className={className}
      actions={
        <TextLink href={`/prices?symbol=${encodeURIComponent(first)}#import`}>{t("importPrices")}</TextLink>
      }
    >
      {t(kind, {
        names: new Intl.ListFormat(locale).format(names.values()),
        count: names.size,
        day: asOf,
      })}
    </Banner>
  );
}
