import { useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/lib/format/number";

/** The last day on which a currently unknown return was known, and its value on that day. */
export interface LastKnownAnswer {
  day: string;
  value: number;
}

/** Returns a text such as "Known to 2025-04-30: +179.6 %." */
export function useLastKnown(): (known: LastKnownAnswer) => string {
  const t = useTranslations("common");
  const locale = useLocale();
  return ({ day, value }) => t("lastKnown", { day, value: formatPercent(value, { locale, signed: true }) });
}
