import { useTranslations } from "next-intl";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";

/** Returns the text of the evidence for an adjustment, or of the lack of it. */
export function useProofText(): (proof: SeriesProof) => string {
  const t = useTranslations("seriesProof");
  return ({ method, by, reason, days, segments }) => {
    if (method === null) return t(`silent.${reason ?? "undecided"}`, { days, ...segments });
    if (by === "not_positive") return t("byNotPositive");
    if (by === "raw_series") return t("byRawSeries", { days });
    return method === "none" ? t("byRaw", { days }) : t("byTurnover", { days, ...segments });
  };
}
