"use client";

import { useTranslations } from "next-intl";
import { callDayReason } from "@/components/reports/call-day-reason";
import type { ReportDetail } from "@/lib/reports/schema";

/** The publication time, the call day and the size of a report. */
export function ReportFacts({ report }: { report: ReportDetail }) {
  const t = useTranslations("reports");
  const units = useTranslations("units");
  const facts: [string, string, string?][] = [
    [t("timePrinted"), report.publishedAt ?? t("noTime")],
    [t("callDay"), report.callDay, t(callDayReason(report.publishedAt, report.callDay))],
    [
      t("contents"),
      [
        t("citedClaims", { count: report.claims }),
        units("sectors", { count: report.sectors }),
        units("subthemes", { count: report.subthemes }),
      ].join(" · "),
    ],
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 pb-3 text-sm">
      {facts.map(([name, value, note]) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{name}</dt>
          <dd>
            <span className="num">{value}</span> {note && <span className="text-xs text-muted">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
