import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Delta, Unknown } from "@/components/ui/delta";
import { nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail, ThemeSeries } from "@/lib/themes/schema";

/** What the chart says in numbers, as of now; each with its day, its n, or why it isn't known. */
export function ThemeFigures({ theme, series }: { theme: ThemeDetail; series: ThemeSeries | undefined }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const last = series?.points.at(-1);
  const { maxDrawdown, breadth, coverage } = theme;
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
      <Figure
        name={t("maxDrawdown")}
        detail={
          maxDrawdown && t("maxDrawdownDays", { peak: maxDrawdown.peakDay, trough: maxDrawdown.troughDay })
        }
      >
        {maxDrawdown ? (
          formatPercent(maxDrawdown.value, { locale })
        ) : (
          <Unknown reason={theme.reasons.sinceCall} />
        )}
      </Figure>
      <Figure name={t("volatility")}>
        {theme.volatility === null ? (
          <Unknown reason="too_few_returns" />
        ) : (
          formatPercent(theme.volatility, { locale })
        )}
      </Figure>
      <Figure name={t("breadth")}>
        {breadth ? formatOf(breadth.above, breadth.of, locale) : <Unknown reason="too_few_bars" />}
      </Figure>
      <Figure name={t("coverage")}>{formatOf(coverage.priced, coverage.of, locale)}</Figure>
      <Figure name={t("lastBar")}>
        {Object.entries(theme.lastDays)
          .map(([market, day]) => `${market} ${day}`)
          .join(" · ") || <Unknown reason="no_bars" />}
        {theme.sample && (
          <Badge tone="warn" className="ml-1.5">
            {t("sample")}
          </Badge>
        )}
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
