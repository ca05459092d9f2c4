"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { useColon } from "@/components/ui/use-colon";
import { excerpt } from "@/lib/domain/text/excerpt";
import type { DraftedReport } from "@/lib/reports/drafts/schema";

/** The reports of one text, of which one is reviewed at a time. */
export function DraftTabs({
  reports,
  at,
  onChoose,
}: {
  reports: readonly DraftedReport[];
  at: number;
  onChoose: (at: number) => void;
}) {
  const t = useTranslations("reportDraft");
  const colon = useColon();
  if (reports.length < 2) return null;
  const nameOf = (order: number, title: string | null, isReport: boolean) => {
    const name = `${t("reportNumber", { number: order + 1 })}${colon}${title ?? t("untitled")}`;
    return isReport ? name : t("noReportNamed", { name });
  };
  return (
    <Segmented
      label={t("severalReports")}
      value={String(at)}
      size="md"
      className="no-print mb-2 self-start"
      onValueChange={(value) => onChoose(Number(value))}
      segments={reports.map(({ title, isReport }, order) => ({
        value: String(order),
        label: (
          <span className={isReport ? undefined : "line-through decoration-1"}>
            {order + 1}. {excerpt(title ?? t("untitled"), 24)}
          </span>
        ),
        name: nameOf(order, title, isReport),
      }))}
    />
  );
}
