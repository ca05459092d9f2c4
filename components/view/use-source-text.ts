import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { prices } from "@/lib/i18n/en/prices";
import { settingsOptions } from "@/lib/settings/queries";

/** Returns the display name of a bar source: of a described one the name that its description has. */
export function useSourceText(): (source: string) => string {
  const t = useTranslations("prices.sources");
  const { data: settings } = useQuery(settingsOptions());
  return (source) =>
    t.has(source as keyof typeof prices.sources)
      ? t(source as keyof typeof prices.sources)
      : (settings?.sourceNames[source] ?? source);
}
