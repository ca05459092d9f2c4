import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { Delta, Unknown } from "@/components/ui/delta";
import { START_LEVEL } from "@/lib/domain/thresholds";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** How a theme or sector did since its call, whatever period its chart shows; each figure says so, or why it isn't known. */
export function ThemeFigures({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const benchmarkName = useBenchmarkName();
  const { breadth } = theme;
  const [ownReturn, relative] = [theme.returns.sinceCall, theme.relative.sinceCall];
  const against = ownReturn === null || relative === null ? null : (1 + ownReturn) / (1 + relative) - 1;
  const level = (change: number | null, reason: string | null) =>
    change === null ? (
      <Unknown reason={reason} />
    ) : (
      formatNumber(START_LEVEL * (1 + change), { locale, digits: 1 })
    );
  return (
    <dl aria-label={t("figures")} className="flex flex-wrap gap-x-5 gap-y-1.5 pb-2 text-xs">
      <Figure name={t("indexLevel")} detail={t("sinceCall")}>
        {level(ownReturn, theme.reasons.sinceCall)}
      </Figure>
      {theme.benchmark && (
        <Figure name={benchmarkName(theme.benchmark)} detail={t("sinceCall")}>
          {level(against, theme.reasons.sinceCall ? "no_index" : theme.relativeReasons.sinceCall)}
        </Figure>
      )}
      <Figure name={t("relative")} detail={t("sinceCall")}>
        <Delta value={theme.relative.sinceCall} reason={theme.relativeReasons.sinceCall} />
      </Figure>
      <Figure name={t("drawdownNow")} detail={t("sinceCall")}>
        {theme.drawdown === null ? (
          <Unknown reason={theme.reasons.sinceCall} />
        ) : (
          formatPercent(theme.drawdown, { locale })
        )}
      </Figure>
      <Figure name={t("breadth")}>
        {breadth ? (
          formatOf(breadth.above, breadth.of, locale)
        ) : (
          <Unknown reason={theme.measureReasons.breadth} />
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
