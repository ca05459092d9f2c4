import { useLocale, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";

/** Says once, of a benchmark without any price, why nothing is compared with it. */
export function UnpricedBenchmark({
  themes,
  className,
}: {
  themes: readonly Pick<ThemeItem, "benchmark" | "relativeReasons">[];
  className?: string;
}) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const unpriced = new Map(
    themes.flatMap(({ benchmark, relativeReasons }) =>
      benchmark && benchmark.lastDay === null && relativeReasons.sinceCall === "no_benchmark_bars"
        ? [[benchmark.symbol, nameOf(benchmark, locale)]]
        : [],
    ),
  );
  const [first] = unpriced.keys();
  if (first === undefined) return null;
  return (
    <Banner
      className={className}
      actions={
        <TextLink href={`/prices?symbol=${encodeURIComponent(first)}#import`}>{t("importPrices")}</TextLink>
      }
    >
      {t("unpricedBenchmark", { names: [...unpriced.values()].join(t("and")), count: unpriced.size })}
    </Banner>
  );
}
