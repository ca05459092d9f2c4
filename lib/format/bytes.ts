import { formatNumber } from "@/lib/format/number";
import type { Locale } from "@/lib/i18n/locale";

const STEPS = [
  { from: 1024 ** 2, unit: "MB" },
  { from: 1024, unit: "KB" },
] as const;

/** A file's size, in steps of 1,024: 812 B, 1.5 KB, 250 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = STEPS.find(({ from }) => bytes >= from);
  if (!step) return `${formatNumber(bytes, { locale })} B`;
  const value = bytes / step.from;
  return `${formatNumber(value, { locale, digits: value < 10 ? 1 : 0 })} ${step.unit}`;
}
