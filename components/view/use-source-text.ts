import { useTranslations } from "next-intl";
import type { prices } from "@/lib/i18n/en/prices";

/** Returns the display name of a bar source. */
export function useSourceText(): (source: string) => string {
  const t = useTranslations("prices.sources");
  return (source) =>
    t.has(source as keyof typeof prices.sources) ? t(source as keyof typeof prices.sources) : source;
}
