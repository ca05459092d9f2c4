import { useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/lib/format/number";

/** The day to which a return is known that isn't known today, and its value on it. */
export interface LastKnownAnswer {
  day: string;
  value: number;
}

/** Says how far a return is known: "Known to 2025-04-30: +179.6 %." */
export function useLastKnown(): (known: LastKnownAnswer) => string {
  const t = useTranslations("common");
  const locale = useLocale();
  return ({ day, value }) => t("lastKnown", { day, value: formatPercent(value, { locale, signed: true }) });
}
