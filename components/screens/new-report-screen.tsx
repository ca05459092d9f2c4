"use client";

import { useTranslations } from "next-intl";
import { BringIn } from "@/components/reports/draft/bring-in";
import { OpenDrafts } from "@/components/reports/draft/open-drafts";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

/** Where a report comes in: its text or its files, and the drafts that wait for review. */
export function NewReportScreen() {
  const t = useTranslations("reportDraft");
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/reports">{t("toReports")}</TextLink>}
        title={t("title")}
        subtitle={<p className="measure">{t("subtitle")}</p>}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <BringIn />
        <OpenDrafts />
      </div>
    </>
  );
}
