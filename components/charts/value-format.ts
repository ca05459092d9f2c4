import { decimalPlaces } from "@/components/charts/scale";
import { formatCompact, formatNumber, formatPercent, formatPoints, formatPrice } from "@/lib/format/number";
import type { Locale } from "@/lib/i18n/locale";

/**
 * `level`: an index, 100 at its start; `percent`: a fraction; `price`: a price; `count`: a large whole number;
 * `points`: a fraction as percentage points.
 */
export type ValueFormat = "level" | "percent" | "price" | "count" | "points";

export function formatValue(value: number | null, format: ValueFormat, locale: Locale): string {
  if (format === "percent") return formatPercent(value, { locale, signed: true });
  if (format === "points") return formatPoints(value, { locale, signed: true });
  if (format === "price") return formatPrice(value, locale);
  if (format === "count") return formatCompact(value, locale);
  return formatNumber(value, { locale, digits: 1 });
}

/** The label of a tick, with the decimal places that the step needs. */
export function formatTick(value: number, format: ValueFormat, step: number, locale: Locale): string {
  if (format === "percent") return formatPercent(value, { locale, digits: decimalPlaces(step * 100) });
  if (format === "points")
    return formatNumber(value * 100, { locale, digits: decimalPlaces(step * 100), signed: true });
  if (format === "count") return formatCompact(value, locale);
  return formatNumber(value, { locale, digits: decimalPlaces(step) });
}
