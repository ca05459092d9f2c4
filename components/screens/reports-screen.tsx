"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { MeanExcess, StatusCounts } from "@/components/screens/report-outcome";
import { BoardSource } from "@/components/themes/board-source";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { HelpText } from "@/components/ui/help-text";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { ViewProblem } from "@/components/view/view-problem";
import { failureOf } from "@/lib/client/query-state";
import { dayOf } from "@/lib/domain/calendar/day";
import { formatOf } from "@/lib/format/of";
import { reportsOptions, withdrawnReportsOptions } from "@/lib/reports/queries";
import type { ReportItem } from "@/lib/reports/schema";
import { boardOptions } from "@/lib/themes/queries";
import { NEW_REPORT_HREF, reportHref } from "@/lib/view/addresses";

/** The reports, latest call first, with what became of their recommendations. */
export function ReportsScreen() {
  const t = useTranslations("reports");
  const common = useTranslations("common");
  const { query } = useView();
  const { data, error, refetch } = useQuery(reportsOptions(query));
  const { data: board } = useQuery(boardOptions(query));
  const failure = failureOf({ data, error });
  if (failure) return <ViewProblem error={failure} onRetry={() => refetch()} />;
  if (!data) return <Skeleton className="h-24" />;
  if (data.items.length === 0) {
    return (
      <>
        <EmptyState
          title={t("empty")}
          action={<LinkButton href={NEW_REPORT_HREF}>{t("bringIn")}</LinkButton>}
        >
          {t("noneYet")}
        </EmptyState>
        <WithdrawnReports />
      </>
    );
  }
  const recommended = board?.items.filter(({ reports }) => reports.length > 0) ?? [];
  return (
    <>
      <Table caption={t("table")} asCards>
        <Thead>
          <Tr>
            <Th>{t("report")}</Th>
            <Th>{t("published")}</Th>
            <Th>{t("callDay")}</Th>
            <Th>
              <HelpText text={t("themesHelp")}>{t("themes")}</HelpText>
            </Th>
            <Th>
              <HelpText text={t("outcomeHelp")}>{t("outcome")}</HelpText>
            </Th>
            <Th numeric>
              <HelpText text={t("meanExcessHelp")}>{t("meanExcess")}</HelpText>
              {recommended.length > 0 && recommended.every(({ sample }) => sample) && (
                <Badge tone="warn" className="ml-1.5">
                  {common("sample")}
                </Badge>
              )}
            </Th>
            <Th numeric>
              <HelpText text={t("claimsWithEvidenceHelp")}>{t("claimsWithEvidence")}</HelpText>
            </Th>
          </Tr>
        </Thead>
        <tbody>
          {data.items.map((report) => (
            <ReportRow key={report.slug} report={report} />
          ))}
        </tbody>
      </Table>
      {board && <BoardSource board={{ ...board, items: recommended }} />}
      <WithdrawnReports />
    </>
  );
}

/** The reports that are off the board, folded. */
function WithdrawnReports() {
  const t = useTranslations("withdrawal");
  const timeZone = useTimeZone() ?? "UTC";
  const { query } = useView();
  const href = useViewHref();
  const { data } = useQuery(withdrawnReportsOptions(query));
  if (!data || data.items.length === 0) return null;
  return (
    <div className="mt-4">
      <Disclosure summary={t("withdrawnCount", { count: data.items.length })}>
        <ul className="flex flex-col gap-1 text-sm">
          {data.items.map(({ slug, title, withdrawnAt }) => (
            <li key={slug}>
              <TextLink href={href(reportHref(slug))}>{title}</TextLink>{" "}
              <span className="text-xs num text-muted">
                {t("withdrawnSince", { day: dayOf(new Date(withdrawnAt!), timeZone) })}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function ReportRow({ report }: { report: ReportItem }) {
  const t = useTranslations("reports");
  const units = useTranslations("units");
  const locale = useLocale();
  const href = useViewHref();
  const { outcome } = report;
  return (
    <Tr>
      <Th scope="row" className="max-w-[40rem] align-middle text-sm font-medium">
        <TextLink href={href(reportHref(report.slug))}>{report.title}</TextLink>{" "}
        {report.source === "seed" && <Badge>{t("seed")}</Badge>}
      </Th>
      <Td label={t("published")} className="num whitespace-nowrap">
        {report.publishedAt}
      </Td>
      <Td label={t("callDay")} className="num whitespace-nowrap">
        {report.callDay}
      </Td>
      <Td label={t("themes")} className="whitespace-nowrap">
        {[
          report.sectors > 0 && units("sectors", { count: report.sectors }),
          report.subthemes > 0 && units("subthemes", { count: report.subthemes }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Td>
      <Td label={t("outcome")}>
        <StatusCounts statuses={outcome.statuses} />
      </Td>
      <Td numeric label={t("meanExcess")}>
        <MeanExcess outcome={outcome} withoutUnit />
      </Td>
      <Td numeric label={t("claimsWithEvidence")}>
        {formatOf(outcome.claimsWithEvidence, report.claims, locale)}
      </Td>
    </Tr>
  );
}
