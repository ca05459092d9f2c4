import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { sparkPaths } from "@/components/charts/spark-path";
import { formatNumber, signOf } from "@/lib/format/number";

export interface SparklineProps {
  values: readonly (number | null)[];
  /** The accessible name: "Optical modules, 90 days". */
  label: string;
  width?: number;
  height?: number;
  className?: string;
}

const TONES = { "1": "text-gain", "0": "text-flat", "-1": "text-loss" } as const;

/** A word-sized line chart, coloured by its change from first to last value. */
export function Sparkline({ label, ...rest }: SparklineProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const text = (value: number) => formatNumber(value, { locale, digits: 1 });
  const drawn = drawSparkline({
    ...rest,
    label: (first, last) => t("sparkline", { label, first: text(first), last: text(last) }),
  });
  return drawn ?? <span className="sr-only">{t("sparklineNone", { label })}</span>;
}

/** A sparkline without hooks, for the rows of a table that prepares its texts once; null without a value. */
export function drawSparkline({
  values,
  label,
  width = 96,
  height = 20,
  className = "",
}: Omit<SparklineProps, "label"> & { label: (first: number, last: number) => string }): ReactNode {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const tone = TONES[String(signOf(last - first, 4)) as keyof typeof TONES];
  const { line, dots } = sparkPaths(values, width, height);
  return (
    <svg
      role="img"
      aria-label={label(first, last)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={`inline-block ${tone} ${className}`}
    >
      <g fill="none" stroke="currentColor" strokeLinejoin="round" strokeLinecap="round">
        <path d={line} strokeWidth={1.25} />
        {dots && <path d={dots} strokeWidth={2.5} />}
      </g>
    </svg>
  );
}
