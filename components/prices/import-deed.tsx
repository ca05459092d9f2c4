import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/number";
import type { PriceImportItem } from "@/lib/prices/schema";

/** What an import did to the bars that stood, in words: noughts aren't said. */
export function ImportDeed({ item }: { item: Pick<PriceImportItem, "accepted" | "corrected" | "tickers"> }) {
  const t = useTranslations("prices.history");
  const locale = useLocale();
  const text = (value: number) => formatNumber(value, { locale });
  const samples = item.tickers.reduce((sum, { samplesReplaced }) => sum + samplesReplaced, 0);
  const parts = [
    item.accepted > 0 && t("newBars", { count: text(item.accepted) }),
    item.corrected > 0 && t("correctedBars", { count: text(item.corrected) }),
    samples > 0 && t("samplesGone", { count: text(samples) }),
  ];
  return parts.filter(Boolean).join(" · ");
}
