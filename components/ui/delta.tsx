import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useReasonText } from "@/components/ui/error-text";
import { useLastKnown, type LastKnownAnswer } from "@/components/ui/use-last-known";
import { DASH, formatNumber, formatPercent, formatPoints, signOf } from "@/lib/format/number";

export interface DeltaProps {
  /** A fraction for `percent` (0.182 = 18.2 %) and `points` (0.182 = 18.2 pts); null is shown as a dash with its reason. */
  value: number | null;
  kind?: "percent" | "points" | "number";
  digits?: number;
  /** A code of lib/i18n/en/reasons: why the value is null. */
  reason?: string | null;
  /** How far the value is known, where it isn't. */
  lastKnown?: LastKnownAnswer | null;
  /** Puts ▲ or ▼ behind the number; the sign is always there. */
  arrow?: boolean;
  className?: string;
}

const TONES = { "1": "text-gain", "0": "text-flat", "-1": "text-loss" } as const;
const FORMATS = { percent: formatPercent, points: formatPoints, number: formatNumber };
const ARROWS = { "1": "▲", "0": "", "-1": "▼" } as const;

/** A change: its sign, its number, and the colour the reader has for it. */
export function Delta(props: DeltaProps) {
  const { value, kind = "percent", digits = 1, reason, lastKnown, arrow = false, className } = props;
  const locale = useLocale();
  if (value === null) return <Unknown reason={reason} lastKnown={lastKnown} className={className} />;
  const sign = String(signOf(value, kind === "number" ? digits : digits + 2)) as keyof typeof TONES;
  const text = FORMATS[kind](value, { locale, digits, signed: true });
  return (
    <span className={cn("num", TONES[sign], className)}>
      {text}
      {arrow && ARROWS[sign] && (
        <span aria-hidden className="ml-0.5 text-[0.75em]">
          {ARROWS[sign]}
        </span>
      )}
    </span>
  );
}

/** A dash where a number isn't known; its reason is read out and shown on hover. */
export function Unknown({
  reason,
  lastKnown,
  className,
}: {
  reason?: string | null;
  lastKnown?: LastKnownAnswer | null;
  className?: string;
}) {
  const t = useTranslations("common");
  const reasonText = useReasonText();
  const lastKnownText = useLastKnown();
  const why = [reason ? reasonText(reason) : t("notAvailable"), lastKnown && lastKnownText(lastKnown)]
    .filter(Boolean)
    .join(" ");
  return (
    <span className={cn("num text-faint", className)} title={why}>
      <span aria-hidden>{DASH}</span>
      <span className="sr-only">{why}</span>
    </span>
  );
}
