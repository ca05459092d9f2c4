import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/delta";
import { formatPercent } from "@/lib/format/number";
import type { ThemeSeries } from "@/lib/themes/series-schema";

/** The lines above a theme's chart; they have the same height, so that the chart stays where it is. */
const LINE = "flex min-h-6 flex-wrap items-baseline gap-x-4 text-xs text-muted";

/** Says when the theme outran its benchmark. */
export function LeadLine({
  lead,
  benchmark,
  rebased,
}: {
  lead: ThemeSeries["lead"];
  benchmark: string;
  /** Says on which day the lines are at 100, if not at the call. */
  rebased: string | null;
}) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return (
    <p className={LINE}>
      {lead && (
        <span>
          {t(lead.isAhead ? "ahead" : "behind", {
            benchmark,
            day: lead.since,
            share: formatPercent(lead.aheadDays / lead.days, { locale, digits: 0 }),
          })}
        </span>
      )}
      {rebased && <span>{rebased}</span>}
      <span className="no-print text-faint @max-xl:hidden">{t("rangeHint")}</span>
    </p>
  );
}

/** The figures of the range selected in a chart. */
export function RangeLine({
  figures,
  range,
  benchmark,
  onClear,
}: {
  figures: ThemeSeries["figures"];
  range: { from: string | null; to: string | null };
  benchmark: string | null;
  onClear: () => void;
}) {
  const t = useTranslations("charts");
  const measures = useTranslations("measures");
  const locale = useLocale();
  const parts = figures && [
    { name: t("index"), value: <Delta value={figures.return} /> },
    ...(benchmark
      ? [
          { name: benchmark, value: <Delta value={figures.benchmark} /> },
          { name: t("excess"), value: <Delta kind="points" value={figures.excess} /> },
          { name: t("relative"), value: <Delta value={figures.relative} /> },
        ]
      : []),
    { name: measures("maxDrawdown"), value: formatPercent(figures.maxDrawdown, { locale }) },
  ];
  return (
    <dl aria-label={t("range")} className={LINE}>
      <div className="flex items-baseline gap-x-2">
        <dt className="sr-only">{t("range")}</dt>
        <dd className="font-medium num text-ink">
          {`${figures?.from ?? range.from ?? ""} – ${figures?.to ?? range.to ?? ""}`}
        </dd>
        <dd className="no-print">
          <Button tone="link" size="sm" onClick={onClear}>
            {t("rangeClear")}
          </Button>
        </dd>
      </div>
      {parts?.map(({ name, value }) => (
        <div key={name} className="flex items-baseline gap-x-1">
          <dt>{name}</dt>
          <dd className="num text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
