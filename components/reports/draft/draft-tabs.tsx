"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { useColon } from "@/components/ui/use-colon";
import { excerpt } from "@/lib/domain/text/excerpt";
import { draftChecks } from "@/lib/domain/report-text/edit/checks";
import type { DraftedReport, DraftReview } from "@/lib/reports/drafts/schema";

/** The reports of one text, of which one is reviewed at a time. */
export function DraftTabs({
  reports,
  review,
  at,
  onChoose,
}: {
  reports: readonly DraftedReport[];
  /** The review of each report. */
  review: readonly (DraftReview | undefined)[];
  at: number;
  onChoose: (at: number) => void;
}) {
  const t = useTranslations("reportDraft");
  const colon = useColon();
  if (reports.length < 2) return null;
  const isOnBoard = (order: number) => review[order]?.accepted != null;
  const nameOf = (order: number, { title, isReport }: DraftedReport, unchecked: number) => {
    const name = `${t("reportNumber", { number: order + 1 })}${colon}${title ?? t("untitled")}`;
    if (isOnBoard(order)) return `${name}${colon}${t("onBoard")}`;
    if (!isReport) return t("noReportNamed", { name });
    return unchecked === 0 ? name : `${name}${colon}${t("unchecked", { count: unchecked })}`;
  };
  return (
    <Segmented
      label={t("severalReports")}
      value={String(at)}
      size="md"
      className="no-print mb-2 self-start"
      onValueChange={(value) => onChoose(Number(value))}
      segments={reports.map((report, order) => {
        const unchecked = report.isReport && !isOnBoard(order) ? draftChecks(report).length : 0;
        return {
          value: String(order),
          label: (
            <span className={report.isReport ? undefined : "line-through decoration-1"}>
              {order + 1}. {excerpt(report.title ?? t("untitled"), 24)}
              {isOnBoard(order) && <span> ✓</span>}
              {unchecked > 0 && <span className="num text-warn"> ▲{unchecked}</span>}
            </span>
          ),
          name: nameOf(order, report, unchecked),
        };
      })}
    />
  );
}
