import { useLocale, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import type { BenchmarkLabel } from "@/components/themes/benchmark-name";
import { nameOf } from "@/lib/format/name";

/** Which benchmarks have no price, or none but sample ones, each once, and the way to import the first's. */
export function UnpricedBenchmarkNote({
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
