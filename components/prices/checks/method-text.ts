import { useTranslations } from "next-intl";
import type { SeriesCheckItem } from "@/lib/prices/checks/schema";

/** Returns the words for whether a series proves its adjustment; null where there is nothing to prove. */
export function useMethodText(): (method: SeriesCheckItem["method"]) => string | null {
  const t = useTranslations("checks.method");
  return ({ state, likely }) => state && t(likely === null ? state : `likely_${likely}`);
}
