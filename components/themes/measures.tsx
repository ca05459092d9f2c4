"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BenchmarkLine } from "@/components/themes/benchmark-line";
import { Unknown } from "@/components/ui/delta";
import { HelpText } from "@/components/ui/help-text";
import { Panel } from "@/components/ui/panel";
import { formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** The measures of a theme or sector other than its return, each with an explanation. */
export function Measures({ theme, today }: { theme: ThemeDetail; today: string }) {
  const t = useTranslations("measures");
  const locale = useLocale();
  const { maxDrawdown, volatility, coverage, measureReasons } = theme;
  return (
    <Panel title={t("title")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 text-xs">
        <Measure
          name={t("volatility")}
          help={t("volatilityHelp")}
          detail={volatility === null ? null : t("volatilityDetail")}
        >
          {volatility === null ? (
            <Unknown reason={measureReasons.volatility} />
          ) : (
            formatPercent(volatility, { locale })
          )}
        </Measure>
        <Measure
          name={t("maxDrawdown")}
          help={t("maxDrawdownHelp")}
          detail={
            maxDrawdown &&
            (maxDrawdown.value === 0
              ? t("maxDrawdownNone")
              : t("maxDrawdownDays", { peak: maxDrawdown.peakDay, trough: maxDrawdown.troughDay }))
          }
        >
          {maxDrawdown ? (
            formatPercent(maxDrawdown.value, { locale })
          ) : (
            <Unknown reason={measureReasons.drawdown} />
          )}
        </Measure>
        <Measure name={t("coverage")} help={t("coverageHelp")}>
          {formatOf(coverage.priced, coverage.of, locale)}
          <MarketCoverageTable markets={theme.markets} />
        </Measure>
        <Measure name={t("benchmark")} help={t("benchmarkHelp")}>
          <BenchmarkLine theme={theme} today={today} />
        </Measure>
      </dl>
    </Panel>
  );
}

function Measure({
  name,
  help,
  detail,
  children,
}: {
  name: string;
  help: string;
  detail?: string | null;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-2xs text-muted">
        <HelpText text={help}>{name}</HelpText>
      </dt>
      <dd className="text-sm">
        <div className="num">{children}</div>
        {detail && <p className="text-2xs text-faint tabular-nums">{detail}</p>}
      </dd>
    </div>
  );
}

/** For each market, the number of priced members and the newest bar day. */
function MarketCoverageTable({ markets }: { markets: ThemeDetail["markets"] }) {
  const t = useTranslations("measures");
  const locale = useLocale();
  if (markets.length === 0) return null;
  return (
    <table className="text-2xs text-muted">
      <caption className="sr-only">{t("coverage")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("market")}</th>
          <th scope="col">{t("coverage")}</th>
          <th scope="col">{t("lastBar")}</th>
        </tr>
      </thead>
      <tbody>
        {markets.map(({ market, priced, of, lastDay }) => (
          <tr key={market}>
            <th scope="row" className="pr-2 text-left font-normal">
              {market}
            </th>
            <td className="pr-2 text-right num">{formatOf(priced, of, locale)}</td>
            <td className="num">{lastDay ?? <Unknown reason="no_bars" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
