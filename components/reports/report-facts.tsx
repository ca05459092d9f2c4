"use client";

import { useLocale, useTranslations } from "next-intl";
import { callDayReason } from "@/components/reports/call-day-reason";
import { formatBytes } from "@/lib/format/bytes";
import { sourceFileHref } from "@/lib/reports/pages/queries";
import type { ReportSource } from "@/lib/reports/pages/schema";
import type { ReportDetail } from "@/lib/reports/schema";

/** The publication time, the call day and the size of a report, and its files to download. */
export function ReportFacts({
  report,
  sources = [],
}: {
  report: ReportDetail;
  sources?: readonly ReportSource[];
}) {
  const t = useTranslations("reports");
  const units = useTranslations("units");
  const locale = useLocale();
  const { house, rating } = report;
  const facts: { name: string; value: string; note?: string }[] = [
    ...(house === null ? [] : [{ name: t("house"), value: house }]),
    { name: t("timePrinted"), value: report.publishedAt ?? t("noTime") },
    { name: t("callDay"), value: report.callDay, note: t(callDayReason(report)) },
    ...(rating.text === null
      ? []
      : [{ name: t("label"), value: rating.text, note: units(`stance.${rating.stance ?? "none"}`) }]),
    {
      name: t("contents"),
      value: [
        t("citedClaims", { count: report.claims }),
        units("sectors", { count: report.sectors }),
        units("subthemes", { count: report.subthemes }),
      ].join(" · "),
    },
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 pb-3 text-sm">
      {facts.map(({ name, value, note }) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{name}</dt>
          <dd>
            <span className="num">{value}</span> {note && <span className="text-xs text-muted">{note}</span>}
          </dd>
        </div>
      ))}
      {sources.map((source) => (
        <div key={source.id} className="flex min-w-0 flex-wrap gap-x-2">
          <dt className="text-muted">{t(`file.${source.role}`)}</dt>
          <dd className="min-w-0 break-words">
            <a
              href={sourceFileHref(report.slug, source)}
              download={source.name}
              className="text-accent underline-offset-2 hover:text-accent-hover hover:underline"
            >
              {source.name}
            </a>{" "}
            <span className="text-xs num text-muted">{formatBytes(source.size, locale)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
