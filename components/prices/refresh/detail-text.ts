import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import type { FetchItem } from "@/lib/prices/refreshes/schema";

/** Returns the text of a failed fetch's details: the differing values, or the provider's message. */
export function useDetailText(): (item: FetchItem) => string | null {
  const t = useTranslations("refresh");
  const adjustmentText = useTranslations("prices.adjustments");
  const errorText = useErrorText();
  return ({ outcome, detail, adjustments, seamDay, lastAction }) => {
    if (adjustments) {
      const { file, series } = adjustments;
      return t("differs", { file: adjustmentText(file), series: adjustmentText(series) });
    }
    if (lastAction) {
      const { day, kind, value } = lastAction;
      const isReverse = kind === "split" && value < 1;
      const action = t(`actions.${isReverse ? "reverseSplit" : kind}`, {
        day,
        value: String(Number((isReverse ? 1 / value : value).toFixed(4))),
      });
      return [seamDay, action].filter(Boolean).join(" · ");
    }
    return outcome === "not_stored" && detail ? errorText(detail) : detail;
  };
}
