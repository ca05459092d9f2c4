import { useTranslations } from "next-intl";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";
import type { FetchItem } from "@/lib/prices/refreshes/schema";

/** What a provider said, or what is at odds, in the reader's words: an answer has adjustments as `none ≠ total`. */
export function useDetailText(): (item: FetchItem) => string | null {
  const t = useTranslations("refresh");
  const adjustments = useTranslations("prices.adjustments");
  return ({ outcome, detail }) => {
    if (outcome !== "adjustment_conflict" || detail === null) return detail;
    const [file, series] = detail
      .split(" ≠ ")
      .map((code) => ADJUSTMENTS.find((adjustment) => adjustment === code));
    return file && series ? t("differs", { file: adjustments(file), series: adjustments(series) }) : detail;
  };
}
