import { numberFormat } from "@/lib/format/formats";
import type { Locale } from "@/lib/i18n/locale";

/** Shown in place of an unknown number; never "0". */
export const DASH = "—";

const MINUS = "−";

const TAGS: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };

const STEPS: Record<Locale, { from: number; unit: string }[]> = {
  en: [
    { from: 1e9, unit: "B" },
    { from: 1e6, unit: "M" },
    { from: 1e3, unit: "K" },
  ],
  zh: [
    { from: 1e8, unit: "亿" },
    { from: 1e4, unit: "万" },
  ],
};

export interface NumberStyle {
  locale: Locale;
  /** Decimal places; one precision per column. */
  digits?: number;
  /** Writes the plus sign of a gain too. A value that rounds to zero has no sign. */
  signed?: boolean;
}

/** 1234.5 → "1,234.5"; −3 → "−3" with a true minus; null → "—". */
export function formatNumber(
  value: number | null,
  { locale, digits = 0, signed = false }: NumberStyle,
): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  return numberFormatter({ locale, digits, signed })(value);
}

/** Returns a function that formats known numbers of one style; for the cells of a table, which share it. */
export function numberFormatter({
  locale,
  digits = 0,
  signed = false,
}: NumberStyle): (value: number) => string {
  const format = numberFormat(TAGS[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "negative",
  });
  return (value) => format.format(value).replace("-", MINUS);
}

/** The fraction 0.182 → "+18.2 %" (a narrow space that doesn't break), in Chinese "+18.2%". */
export function formatPercent(
  value: number | null,
  { locale, digits = 1, signed = false }: NumberStyle,
): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  const number = formatNumber(value * 100, { locale, digits, signed });
  return locale === "zh" ? `${number}%` : `${number}\u202f%`;
}

/** The fraction 0.525 of a difference of two percentages → "+52.5 pp", in Chinese "+52.5 百分点". */
export function formatPoints(
  value: number | null,
  { locale, digits = 1, signed = false }: NumberStyle,
): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  const number = formatNumber(value * 100, { locale, digits, signed });
  return `${number}\u202f${locale === "zh" ? "百分点" : "pp"}`;
}

/** A price: two places, three below one (a cent is too coarse there). */
export function formatPrice(value: number | null, locale: Locale): string {
  const digits = value !== null && Math.abs(value) < 1 ? 3 : 2;
  return formatNumber(value, { locale, digits });
}

/** A large count, shortened to three figures: 12,345,678 → "12.3M", in Chinese "1,230万". */
export function formatCompact(value: number | null, locale: Locale): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  const step = STEPS[locale].find(({ from }) => Math.abs(value) >= from);
  const scaled = step ? value / step.from : value;
  const short = formatNumber(Number(scaled.toPrecision(3)), { locale, digits: decimalsOf(scaled) });
  return step ? `${short}${step.unit}` : short;
}

function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(3)));
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}

/** The sign of a value as displayed: −0.0004 with one place of percent is flat. */
export function signOf(value: number, digits: number): -1 | 0 | 1 {
  const rounded = Number(value.toFixed(digits));
  return rounded > 0 ? 1 : rounded < 0 ? -1 : 0;
}
