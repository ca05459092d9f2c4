import { useLocale, useTranslations } from "next-intl";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { leaves } from "@/lib/domain/theme/leaves";
import { latestDay } from "@/lib/domain/calendar/day";
import { lateStart } from "@/lib/domain/theme/late-start";
import { nameOf } from "@/lib/format/name";
import { formatOf } from "@/lib/format/of";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";

/** The kinds of prices behind a theme's numbers: generated, imported, or both. */
export type Priced = Pick<ThemeItem, "sample" | "imported">;

/** The themes with at least one price, even a stale one. */
export const pricedThemes = (items: readonly ThemeItem[]): ThemeItem[] =>
  items.filter(
    ({ returns, lastKnown, coverage }) =>
      returns.sinceCall !== null || lastKnown !== null || coverage.priced > 0,
  );

/**
 * The day of the numbers of priced themes: the board's price day if any theme has real prices, else the newest day of
 * the generated ones, which may differ.
 */
export const pricesTo = (items: readonly ThemeItem[], priceDay: string | null): string | null =>
  items.some(({ imported }) => imported)
    ? priceDay
    : (latestDay(...items.map((item) => item.priceDay)) ?? priceDay);

/** Returns the source of priced themes' prices: imported, generated, both, or none. */
export function usePriceSource(items: readonly Priced[], priceDay: string | null): string {
  const t = useTranslations("themes");
  const charts = useTranslations("charts");
  if (priceDay === null || items.length === 0) return t("noSource");
  if (!items.some(({ sample }) => sample)) return charts("importedSource");
  return items.some(({ imported }) => imported) ? t("sourceMixed") : charts("sampleSource");
}

/** The benchmark common to all themes; null if they differ. */
export function sharedBenchmark(items: readonly ThemeItem[]): ThemeItem["benchmark"] {
  const [first] = items;
  const isShared = items.every(({ benchmark }) => benchmark?.symbol === first?.benchmark?.symbol);
  return isShared ? (first?.benchmark ?? null) : null;
}

/** The caption of numbers: their day, source, number of tickers, and calculation rules. */
export function BoardSource({
  board,
}: {
  board: Pick<ThemesAnswer, "asOf" | "priceDay" | "base" | "items">;
}) {
  const t = useTranslations("themes");
  const view = useTranslations("view");
  const charts = useTranslations("charts");
  const benchmarkName = useBenchmarkName();
  const locale = useLocale();
  const { asOf, base, items } = board;
  const withPrices = pricedThemes(items);
  const priceDay = pricesTo(withPrices, board.priceDay);
  const source = usePriceSource(withPrices, priceDay);
  const counted = leaves(items);
  const [priced, of] = [
    counted.reduce((sum, { coverage }) => sum + coverage.priced, 0),
    counted.reduce((sum, { coverage }) => sum + coverage.of, 0),
  ];
  const benchmark = sharedBenchmark(items);
  const late = items.flatMap((item) => {
    const day = lateStart(item);
    return day ? [`${nameOf(item, locale)} ${day}`] : [];
  });
  const parts = [
    charts("source", { source }),
    priceDay && t("pricesTo", { day: priceDay }),
    t("asOfLine", { day: asOf }),
    t("membersPriced", { share: formatOf(priced, of, locale) }),
    t("viewLine", {
      base: view(base),
      benchmark: benchmark ? benchmarkName(benchmark) : t("ownBenchmarks"),
    }),
    items.some(({ starter }) => starter) && t("starterHelp"),
    late.length > 0 && t("lateStarts", { themes: late.join(locale === "zh" ? "、" : ", ") }),
  ].filter(Boolean);
  return <p className="mt-1 text-2xs text-faint tabular-nums">{parts.join(" · ")}</p>;
}
