import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { Excess, Relative, Return } from "@/components/themes/theme-return";
import { Delta, Unknown } from "@/components/ui/delta";
import { useLastKnown } from "@/components/ui/use-last-known";
import { HelpText } from "@/components/ui/help-text";
import type { Period } from "@/lib/domain/calendar/period";
import { nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/**
 * The figures of a theme or sector over the view's period: since the call its index's level, over a shorter period its
 * return. An unknown figure shows its reason.
 */
export function ThemeFigures({ theme, period }: { theme: ThemeDetail; period: Period }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const benchmarkName = useBenchmarkName();
  const themes = useTranslations("themes");
  const units = useTranslations("units.period");
  const lastKnown = useLastKnown();
  const { breadth, benchmark, medianMember } = theme;
  const common = benchmark?.commonDay ?? null;
  // The comparison ends with the benchmark's last bar if that is before the theme's.
  const to = common !== null && theme.lastDay !== null && common < theme.lastDay ? common : null;
  const over = period === "sinceCall" ? t("sinceCall") : units(period);
  // The two that are since the call whatever the period say so where the others aren't.
  const always = period === "sinceCall" ? null : t("sinceCall");
  const compared = [over, to && themes("comparedTo", { day: to })].filter(Boolean).join(" · ");
  const level = (value: number | null, reason: string | null) =>
    value === null ? <Unknown reason={reason} /> : formatNumber(value, { locale, digits: 1 });
  return (
    <dl aria-label={t("figures")} className="flex flex-wrap gap-x-4 gap-y-1.5 pb-2 text-xs">
      <Figure name={t("indexLevel")} detail={over}>
        {period === "sinceCall" ? (
          level(theme.indexLevel, theme.reasons.sinceCall)
        ) : (
          <Return item={theme} period={period} />
        )}
        {period === "sinceCall" && theme.lastKnown && (
          <span className="ml-1 text-2xs text-muted">{lastKnown(theme.lastKnown)}</span>
        )}
      </Figure>
      {benchmark && (
        <Figure name={benchmarkName(benchmark)} detail={compared}>
          {period === "sinceCall" ? (
            level(theme.benchmarkLevel, theme.benchmarkLevelReason)
          ) : (
            <Delta value={theme.benchmarkReturns[period]} reason={theme.excessReasons[period]} />
          )}
        </Figure>
      )}
      <Figure name={<HelpText text={themes("excessHelp")}>{t("excess")}</HelpText>} detail={compared}>
        <Excess item={theme} period={period} />
      </Figure>
      <Figure name={<HelpText text={themes("relativeHelp")}>{t("relative")}</HelpText>} detail={compared}>
        <Relative item={theme} period={period} />
      </Figure>
      <Figure
        name={<HelpText text={t("medianMemberHelp")}>{t("medianMember")}</HelpText>}
        detail={[medianMember.of > 0 && t("ofMembers", { count: medianMember.of }), always]
          .filter(Boolean)
          .join(" · ")}
      >
        <Delta value={medianMember.value} reason={medianMember.reason} />
      </Figure>
      <WithoutLargest theme={theme} detail={always} />
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

/** The return without the largest contributor, which is named in the label, and with its contribution in the help. */
function WithoutLargest({ theme, detail }: { theme: ThemeDetail; detail: string | null }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const { value, reason, largest } = theme.withoutLargest;
  const name = largest ? t("withoutLargest", { symbol: largest.symbol }) : t("withoutUnknown");
  const help = largest
    ? t("withoutLargestHelp", {
        name: nameOf(largest, locale),
        points: formatPoints(largest.contribution, { locale, signed: true }),
      })
    : t("withoutUnknownHelp");
  return (
    <Figure name={<HelpText text={help}>{name}</HelpText>} detail={detail}>
      <Delta value={value} reason={reason} />
    </Figure>
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
