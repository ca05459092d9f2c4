"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { problemCode } from "@/lib/client/refused";
import { failureOf } from "@/lib/client/query-state";
import { reportsOptions } from "@/lib/reports/queries";
import type { ReportItem } from "@/lib/reports/schema";
import { reportHref } from "@/lib/view/addresses";

/** The reports, latest call first. */
export function ReportsScreen() {
  const t = useTranslations("reports");
  const { data, error, refetch } = useQuery(reportsOptions());
  const failure = failureOf({ data, error });
  if (failure) return <ErrorState code={problemCode(failure)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton className="h-24" />;
  if (data.items.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <ul className="border-t border-line">
      {data.items.map((report) => (
        <ReportLine key={report.slug} report={report} />
      ))}
    </ul>
  );
}

function ReportLine({ report }: { report: ReportItem }) {
  const t = useTranslations("reports");
  const units = useTranslations("units");
  const href = useViewHref();
  const facts = [
    `${t("callDay")} ${report.callDay}`,
    report.publishedAt && t("printed", { time: report.publishedAt }),
    units("sectors", { count: report.sectors }),
    units("subthemes", { count: report.subthemes }),
    t("statements", { count: report.claims }),
  ].filter(Boolean);
  return (
    <li className="border-b border-line py-3">
      <h2 className="flex flex-wrap items-baseline gap-x-2 text-base font-medium">
        <TextLink href={href(reportHref(report.slug))}>{report.title}</TextLink>
        {report.source === "seed" && <Badge>{t("seed")}</Badge>}
      </h2>
      <p className="mt-1 text-xs text-muted">{facts.join(" · ")}</p>
    </li>
  );
}
