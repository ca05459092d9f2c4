import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RuleTable } from "@/components/themes/status/rule-table";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { CORRELATION_MIN_RETURNS, CORRELATION_RETURNS } from "@/lib/domain/theme/thresholds";

export async function generateMetadata() {
  const t = await getTranslations("guide");
  return { title: t("title") };
}

export default async function HelpPage() {
  const t = await getTranslations("guide");
  return (
    <div className="measure space-y-6">
      <PageHeader title={t("title")} />
      <Part title={t("statusTitle")}>
        <p>{t("status")}</p>
        <p>{t("marketLeg")}</p>
        <p>{t("evidenceLeg")}</p>
        <RuleTable />
      </Part>
      <Part title={t("excessTitle")}>{t("excess")}</Part>
      <Part title={t("staleTitle")}>{t("stale")}</Part>
      <Part title={t("indexTitle")}>{t("index")}</Part>
      <MeasuresPart />
      <Part title={t("baseTitle")}>{t("base")}</Part>
      <Part title={t("asOfTitle")}>{t("asOf")}</Part>
      <Part title={t("sampleTitle")}>
        <p>{t("sample")}</p>
        <p>{t("starter")}</p>
      </Part>
      <Part title={t("pricesTitle")} id="prices">
        <p>{t("prices")}</p>
        <p>{t("pricesAsk")}</p>
        <p>{t("pricesMixed")}</p>
        <p>{t("pricesRevert")}</p>
      </Part>
      <RefreshPart />
      <Part title={t("doubtsTitle")}>
        <p>{t("doubts")}</p>
        <p>{t("doubtsMarket")}</p>
        <p>{t("doubtsGenuine")}</p>
      </Part>
      <Part title={t("backTitle")}>{t("back")}</Part>
      <Part title={t("listTitle")}>{t("list")}</Part>
      <Part title={t("tickersTitle")}>{t("tickers")}</Part>
    </div>
  );
}

/** The texts about measures are the same as beside the numbers. */
async function MeasuresPart() {
  const t = await getTranslations("measures");
  const window = { window: CORRELATION_RETURNS, minimum: CORRELATION_MIN_RETURNS };
  const words = [
    [t("volatility"), t("volatilityHelp")],
    [t("maxDrawdown"), t("maxDrawdownHelp")],
    [t("contribution"), t("contributionHelp")],
    [t("correlation"), t("correlationHelp", window)],
    [t("coverage"), t("coverageHelp")],
    [t("benchmark"), t("benchmarkHelp")],
    [t("statusDays"), t("statusDaysHelp")],
  ];
  return (
    <Part title={t("title")}>
      <dl className="space-y-2">
        {words.map(([name, help]) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

async function RefreshPart() {
  const t = await getTranslations("refresh");
  return (
    <Part title={t("helpTitle")}>
      <p>{t("help")}</p>
      <p>{t("helpMissing")}</p>
    </Part>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <Panel title={title} id={id} className="scroll-mt-16">
      <div className="space-y-2">{children}</div>
    </Panel>
  );
}
