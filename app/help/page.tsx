import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RuleTable } from "@/components/themes/rule-table";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";

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
      <Part title={t("indexTitle")}>{t("index")}</Part>
      <Part title={t("baseTitle")}>{t("base")}</Part>
      <Part title={t("asOfTitle")}>{t("asOf")}</Part>
      <Part title={t("sampleTitle")}>
        <p>{t("sample")}</p>
        <p>{t("starter")}</p>
      </Part>
      <Part title={t("pricesTitle")}>{t("prices")}</Part>
      <Part title={t("tickersTitle")}>{t("tickers")}</Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <div className="space-y-2">{children}</div>
    </Panel>
  );
}
