import { useLocale, useTranslations } from "next-intl";
import { replacedOf } from "@/components/prices/import/replaced";
import { formatNumber } from "@/lib/format/number";
import type { PriceImportItem } from "@/lib/prices/imports/schema";

const NAMED = 6;

/** Of which tickers an import is and what it did to the bars that stood, in words: noughts aren't said. */
export function useDeedText(): (item: PriceImportItem) => string {
  const t = useTranslations("prices.history");
  const locale = useLocale();
  const text = (value: number) => formatNumber(value, { locale });
  return ({ accepted, corrected, symbols, tickers }) => {
    const samples = tickers.reduce((sum, { samplesReplaced }) => sum + samplesReplaced, 0);
    const replaced = replacedOf(tickers);
    const parts = [
      accepted > 0 && t("newBars", { count: text(accepted) }),
      corrected > 0 && t("correctedBars", { count: text(corrected) }),
      replaced && t("replacedBars", { bars: replaced.bars, lost: replaced.daysLost }),
      samples > 0 && t("samplesGone", { count: text(samples) }),
    ];
    const named =
      symbols.slice(0, NAMED).join(", ") + (symbols.length > NAMED ? ` … (${symbols.length})` : "");
    return t("deed", { symbols: named, what: parts.filter(Boolean).join(" · ") });
  };
}
