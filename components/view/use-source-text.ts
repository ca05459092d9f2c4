import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { prices } from "@/lib/i18n/en/prices";
import { settingsOptions } from "@/lib/settings/queries";

/** The source of bars from a file whose form names none. */
export const FROM_FILE = "import";

/** Returns the display name of a bar source: of a described one the name that its description has. */
export function useSourceText(): (source: string) => string {
  const t = useTranslations("prices.sources");
  const { data: settings } = useQuery(settingsOptions());
  return (source) =>
    t.has(source as keyof typeof prices.sources)
      ? t(source as keyof typeof prices.sources)
      : (settings?.sourceNames[source] ?? source);
}

/** Returns the name of an import: its file's or, where a source answered it, the source's; `unnamed` where it has none. */
export function useImportName(): (
  imported: { fileName: string | null; source: string },
  unnamed: string,
) => string {
  const sourceText = useSourceText();
  return ({ fileName, source }, unnamed) => fileName ?? (source === FROM_FILE ? unnamed : sourceText(source));
}
