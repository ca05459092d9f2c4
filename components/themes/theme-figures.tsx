import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Delta, Unknown } from "@/components/ui/delta";
import { nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";

/** What the chart says in numbers, as of now; each with its day, its n, or why it isn't known. */
export function ThemeFigures({ theme, series }: { theme: ThemeDetail; series: ThemeSeries | undefined }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const last = series?.points.at(-1);
  const { breadth } = theme;
  const level = (value: number | null | undefined, reason: string | null) =>
    value == null ? <Unknown reason={reason} /> : formatNumber(value, { locale, digits: 1 });
  return (
    <dl aria-label={t("figures")} className="flex flex-wrap gap-x-5 gap-y-1.5 pb-2 text-xs">
      <Figure name={t("indexLevel")}>{level(last?.level, theme.reasons.sinceCall)}</Figure>
      {theme.benchmark && (
        <Figure name={nameOf(theme.benchmark, locale)}>
          {level(last?.benchmark, theme.relativeReasons.sinceCall)}
        </Figure>
      )}
      <Figure name={t("relative")} detail={t("relativeSinceCall")}>
        <Delta value={theme.relative.sinceCall} reason={theme.relativeReasons.sinceCall} />
      </Figure>
      <Figure name={t("drawdownNow")}>
        {theme.drawdown === null ? (
          <Unknown reason={theme.reasons.sinceCall} />
        ) : (
          formatPercent(theme.drawdown, { locale })
        )}
      </Figure>
      <Figure name={t("breadth")}>
        {breadth ? formatOf(breadth.above, breadth.of, locale) : <Unknown reason="too_few_bars" />}
      </Figure>
    </dl>
  );
}

function Figure({ name, detail, children }: { name: string; detail?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-muted">{name}</dt>
      <dd className="text-sm num">
        {children}
        {detail && <span className="ml-1 text-2xs text-faint">{detail}</span>}
      </dd>
    </div>
  );
}
