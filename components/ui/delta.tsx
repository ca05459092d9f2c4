import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useReasonText } from "@/components/ui/error-text";
import { useLastKnown, type LastKnownAnswer } from "@/components/ui/use-last-known";
import { DASH, formatNumber, formatPercent, formatPoints, signOf } from "@/lib/format/number";

export interface DeltaProps {
  /**
   * A fraction, for `percent` (0.182 = 18.2 %) and for `points` (0.182 = 18.2 pp); null is shown as a dash with its
   * reason.
   */
  value: number | null;
  kind?: "percent" | "points" | "number";
  digits?: number;
  /** The unit stands in the heading instead. */
  withoutUnit?: boolean;
  /** A reason code from lib/i18n/en/reasons that explains why the value is null. */
  reason?: string | null;
  /** The last day on which an unknown value was known, with the value of that day. */
  lastKnown?: LastKnownAnswer | null;
  /** Adds ▲ or ▼ after the number; the sign is always shown. */
  arrow?: boolean;
  className?: string;
}

const TONES = { "1": "text-gain", "0": "text-flat", "-1": "text-loss" } as const;
const FORMATS = { percent: formatPercent, points: formatPoints, number: formatNumber };
const ARROWS = { "1": "▲", "0": "", "-1": "▼" } as const;

type Sign = keyof typeof TONES;
const signIn = (value: number, digits: number) => String(signOf(value, digits)) as Sign;

/** The reader's colour for a gain or a loss, by the sign that a number shows in so many digits. */
export const toneOf = (value: number, digits: number) => TONES[signIn(value, digits)];

/** A change with its sign, in the reader's colour for gains and losses. */
export function Delta(props: DeltaProps) {
  const { value, kind = "percent", digits = 1, withoutUnit = false, reason, lastKnown } = props;
  const { arrow = false, className } = props;
  const locale = useLocale();
  if (value === null) return <Unknown reason={reason} lastKnown={lastKnown} className={className} />;
  const sign = signIn(value, kind === "number" ? digits : digits + 2);
  const format = { locale, digits, signed: true };
  const text =
    withoutUnit && kind !== "number" ? formatNumber(value * 100, format) : FORMATS[kind](value, format);
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

/** Returns a function that says why a number is unknown, and when it was known last. */
export function useUnknownText() {
  const t = useTranslations("common");
  const reasonText = useReasonText();
  const lastKnownText = useLastKnown();
  return (reason: string | null | undefined, lastKnown: LastKnownAnswer | null | undefined): string =>
    [reason ? reasonText(reason) : t("notAvailable"), lastKnown && lastKnownText(lastKnown)]
      .filter(Boolean)
      .join(" ");
}

/** A dash for an unknown number; the reason is available to screen readers and on hover. */
export function Unknown({
  reason,
  lastKnown,
  className,
}: {
  reason?: string | null;
  lastKnown?: LastKnownAnswer | null;
  className?: string;
}) {
  const why = useUnknownText()(reason, lastKnown);
  return (
    <span className={cn("num text-faint", className)} title={why}>
      <span aria-hidden>{DASH}</span>
      <span className="sr-only">{why}</span>
    </span>
  );
}
