import { useTimeZone, useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import { formatInstant } from "@/lib/format/day";
import { RAW_NOTES } from "@/lib/domain/provider/types";
import type { FetchItem } from "@/lib/prices/refreshes/schema";

/** Returns the text of a corporate action. */
export function useActionText(): (action: NonNullable<FetchItem["lastAction"]>) => string {
  const t = useTranslations("refresh");
  return ({ day, kind, value }) => {
    const isReverse = kind === "split" && value < 1;
    return t(`actions.${isReverse ? "reverseSplit" : kind}`, {
      day,
      value: String(Number((isReverse ? 1 / value : value).toFixed(4))),
    });
  };
}

/** Details of an answer whose rows can't be read as its description has them; any other is a place or the source's words. */
const READING_FAULTS: ReadonlySet<string | null> = new Set([
  "date_order",
  "decimal_sign",
  "adjusted_close",
  "mislabelled_columns",
  "adjusted_beside_raw",
  "other_layout",
]);

/** Returns the reason why a source's bars are raw although it has factors: ours, or the source's words; null for none. */
export function useNoteText(): (item: Pick<FetchItem, "note">) => string | null {
  const t = useTranslations("refresh");
  return ({ note }) => {
    if (note === null) return null;
    const known = RAW_NOTES.find((each) => each === note);
    return known ? t(`notes.${known}`) : t("noteOf", { note });
  };
}

/** Returns the text of a failed fetch's details: the differing values, or the provider's message. */
export function useDetailText(): (item: FetchItem) => string | null {
  const t = useTranslations("refresh");
  const adjustmentText = useTranslations("prices.adjustments");
  const errorText = useErrorText();
  const actionText = useActionText();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  return ({ outcome, detail, adjustments, seamDay, lastAction }) => {
    if (adjustments) {
      const { file, series } = adjustments;
      return t("differs", { file: adjustmentText(file), series: adjustmentText(series) });
    }
    if (lastAction) return [seamDay, actionText(lastAction)].filter(Boolean).join(" · ");
    if (outcome === "on_hold" && detail) return t("heldUntil", { at: formatInstant(detail, timeZone) });
    const isCode =
      outcome === "not_stored" || (outcome === "unexpected_answer" && READING_FAULTS.has(detail));
    return detail && isCode ? errorText(detail) : detail;
  };
}
