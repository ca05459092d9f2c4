import { DASH } from "@/lib/format/number";
import { units as en } from "@/lib/i18n/en/units";
import type { Locale } from "@/lib/i18n/locale";
import { units as zh } from "@/lib/i18n/zh/units";

const PATTERNS: Record<Locale, string> = { en: en.of, zh: zh.of };

/** A part of a total: 9, 11 → "9 of 11"; an unknown count → "—". */
export function formatOf(
  count: number | null | undefined,
  of: number | null | undefined,
  locale: Locale,
): string {
  if (count == null || of == null) return DASH;
  return PATTERNS[locale].replace("{count}", String(count)).replace("{of}", String(of));
}
