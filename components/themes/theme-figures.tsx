import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { Excess, Relative } from "@/components/themes/theme-return";
import { Unknown } from "@/components/ui/delta";
import { useLastKnown } from "@/components/ui/use-last-known";
import { HelpText } from "@/components/ui/help-text";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/**
 * The figures of a theme or sector since its call, independent of the chart's period; an unknown figure shows its
 * reason.
 */
export function ThemeFigures({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const benchmarkName = useBenchmarkName();
  const themes = useTranslations("themes");
  const lastKnown = useLastKnown();
  const { breadth, benchmark } = theme;
  const common = benchmark?.commonDay ?? null;
  // The comparison ends with the benchmark's last bar if that is before the theme's.
  const to = common !== null && theme.lastDay !== null && common < theme.lastDay ? common : null;
  const compared = [t("sinceCall"), to && themes("comparedTo", { day: to })].filter(Boolean).join(" · ");
  const level = (value: number | null, reason: string | null) =>
    value === null ? <Unknown reason={reason} /> : formatNumber(value, { locale, digits: 1 });
  return (
    <dl aria-label={t("figures")} className="flex flex-wrap gap-x-5 gap-y-1.5 pb-2 text-xs">
      <Figure name={t("indexLevel")} detail={t("sinceCall")}>
        {level(theme.indexLevel, theme.reasons.sinceCall)}
        {theme.lastKnown && <span className="ml-1 text-2xs text-muted">{lastKnown(theme.lastKnown)}</span>}
      </Figure>
      {benchmark && (
        <Figure name={benchmarkName(benchmark)} detail={compared}>
          {level(theme.benchmarkLevel, theme.benchmarkLevelReason)}
        </Figure>
      )}
      <Figure name={<HelpText text={themes("excessHelp")}>{t("excess")}</HelpText>} detail={compared}>
        <Excess item={theme} period="sinceCall" />
      </Figure>
      <Figure name={<HelpText text={themes("relativeHelp")}>{t("relative")}</HelpText>} detail={compared}>
        <Relative item={theme} period="sinceCall" />
      </Figure>
      <Figure name={t("drawdownNow")} detail={t("sinceCall")}>
        {theme.drawdown === null ? (
          <Unknown reason={theme.measureReasons.drawdown} />
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

function Figure({
  name,
  detail,
  children,
}: {
  name: ReactNode;
  detail?: string | null;
  children: ReactNode;
}) {
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
