import { useTranslations } from "next-intl";

/** Where a series' bars come from; a provider goes by its own name. */
export function useSourceText(): (source: string) => string {
  const t = useTranslations("prices.sources");
  return (source) => (source === "sample" || source === "import" ? t(source) : source);
}
