import { instantFormat } from "@/lib/format/formats";
import { DASH } from "@/lib/format/number";
import { units as en } from "@/lib/i18n/en/units";
import type { Locale } from "@/lib/i18n/locale";
import { units as zh } from "@/lib/i18n/zh/units";

const TAGS: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };
const WORDS = { en, zh };
const MS_PER_DAY = 86_400_000;

export type DayStyle = "iso" | "short" | "long" | "month";

const STYLES: Record<Exclude<DayStyle, "iso">, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  long: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "short", year: "numeric" },
};

/** A day as text: "2025-02-04" (in columns and sources), or in words: "4 Feb", "2月4日". */
export function formatDay(day: string | null, locale: Locale, style: DayStyle = "iso"): string {
  if (day === null) return DASH;
  if (style === "iso") return day;
  return instantFormat(TAGS[locale], { ...STYLES[style], timeZone: "UTC" }).format(instantOf(day));
}

/** The distance to the asOf day: "today", "yesterday", "41 d ago", "41 天前". */
export function formatRelativeDay(day: string | null, asOf: string, locale: Locale): string {
  if (day === null) return DASH;
  const words = WORDS[locale];
  const days = Math.round((instantOf(asOf) - instantOf(day)) / MS_PER_DAY);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (days === -1) return words.tomorrow;
  return (days > 0 ? words.daysAgo : words.inDays).replace("{count}", String(Math.abs(days)));
}

/** A UTC instant as a minute in the desk's zone: "2026-03-12 09:05". */
export function formatInstant(instant: string, timeZone: string): string {
  return instantFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    new Date(instant),
  );
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
