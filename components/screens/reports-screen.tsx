"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { MeanExcess, StatusCounts } from "@/components/screens/report-outcome";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { HelpTip } from "@/components/ui/help-tip";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { ViewProblem } from "@/components/view/view-problem";
import { failureOf } from "@/lib/client/query-state";
import { formatOf } from "@/lib/format/of";
import { reportsOptions } from "@/lib/reports/queries";
import type { ReportItem } from "@/lib/reports/schema";
import { reportHref } from "@/lib/view/addresses";

/** The reports, latest call first, with what became of their recommendations. */
export function ReportsScreen() {
  const t = useTranslations("reports");
  const common = useTranslations("common");
  const { query } = useView();
  const { data, error, refetch } = useQuery(reportsOptions(query));
  const failure = failureOf({ data, error });
  if (failure) return <ViewProblem error={failure} onRetry={() => refetch()} />;
  if (!data) return <Skeleton className="h-24" />;
  if (data.items.length === 0) {
    return (
      <EmptyState title={t("empty")} action={<TextLink href="/">{common("toOverview")}</TextLink>}>
        {t("noneYet")}
      </EmptyState>
    );
  }
  return (
    <Table caption={t("table")} asCards>
      <Thead>
        <Tr>
          <Th>{t("report")}</Th>
          <Th>{t("published")}</Th>
          <Th>{t("callDay")}</Th>
          <Explained help={t("themesHelp")}>{t("themes")}</Explained>
          <Explained help={t("outcomeHelp")}>{t("outcome")}</Explained>
          <Explained numeric help={t("meanExcessHelp")}>
            {t("meanExcess")}
          </Explained>
          <Explained numeric help={t("claimsWithEvidenceHelp")}>
            {t("claimsWithEvidence")}
          </Explained>
        </Tr>
      </Thead>
      <tbody>
        {data.items.map((report) => (
          <ReportRow key={report.slug} report={report} />
        ))}
      </tbody>
    </Table>
  );
}

function Explained({ help, numeric, children }: { help: string; numeric?: boolean; children: ReactNode }) {
  const heading: ReactElement = (
    <button type="button" className="cursor-help font-medium whitespace-nowrap">
      {children}
    </button>
  );
  return (
    <Th numeric={numeric}>
      <HelpTip text={help} opensOnPress>
        {heading}
      </HelpTip>
    </Th>
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
        <MeanExcess outcome={outcome} />
      </Td>
      <Td numeric label={t("claimsWithEvidence")}>
        {formatOf(outcome.claimsWithEvidence, report.claims, locale)}
      </Td>
    </Tr>
  );
}
