import { useLocale, useTranslations } from "next-intl";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { leaves } from "@/lib/domain/theme/leaves";
import { latestDay } from "@/lib/domain/calendar/day";
import { formatOf } from "@/lib/format/of";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";

/** What numbers rest on: generated prices, imported ones, or both. */
export type Priced = Pick<ThemeItem, "sample" | "imported">;

/** The themes that any price stands behind, be it an old one. */
export const pricedThemes = (items: readonly ThemeItem[]): ThemeItem[] =>
  items.filter(
    ({ returns, lastKnown, coverage }) =>
      returns.sinceCall !== null || lastKnown !== null || coverage.priced > 0,
  );

/**
 * The day that the numbers of themes are taken at, given only what has some: the board's own where any rests on real prices, else the
 * newest of the generated ones, which may end on another day.
 */
export const pricesTo = (items: readonly ThemeItem[], priceDay: string | null): string | null =>
  items.some(({ imported }) => imported)
    ? priceDay
    : (latestDay(...items.map((item) => item.priceDay)) ?? priceDay);

/** Where prices come from, given only what has some: imported, generated, both, or there are none. */
export function usePriceSource(items: readonly Priced[], priceDay: string | null): string {
  const t = useTranslations("themes");
  const charts = useTranslations("charts");
  if (priceDay === null || items.length === 0) return t("noSource");
  if (!items.some(({ sample }) => sample)) return charts("importedSource");
  return items.some(({ imported }) => imported) ? t("sourceMixed") : charts("sampleSource");
}

/** The benchmark that all share; null where they differ. */
export function sharedBenchmark(items: readonly ThemeItem[]): ThemeItem["benchmark"] {
  const [first] = items;
  const isShared = items.every(({ benchmark }) => benchmark?.symbol === first?.benchmark?.symbol);
  return isShared ? (first?.benchmark ?? null) : null;
}

/** Under numbers: their day, where they come from, how many tickers stand behind them, and by which rules they were taken. */
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
  ].filter(Boolean);
  return <p className="mt-1 text-2xs text-faint tabular-nums">{parts.join(" · ")}</p>;
}
