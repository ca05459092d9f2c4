"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { OriginalText } from "@/components/reports/original-text";
import { ReportCompanies } from "@/components/reports/report-companies";
import { ReportFacts } from "@/components/reports/report-facts";
import { WithdrawButton, WithdrawnBanner } from "@/components/reports/withdraw-report";
import { BesideCitedPage } from "@/components/reports/page/beside-cited-page";
import { CitedClaim } from "@/components/reports/cited-claim";
import { MeanExcess, StatusCounts } from "@/components/screens/report-outcome";
import { ReportRecommendations, SharedRecommendation } from "@/components/screens/report-recommendations";
import { BoardSource } from "@/components/themes/board-source";
import { useHash } from "@/components/ui/use-hash";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { useIsPast } from "@/components/ui/use-today";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { ViewProblem } from "@/components/view/view-problem";
import { failureOf } from "@/lib/client/query-state";
import { reportSourcesOptions } from "@/lib/reports/pages/queries";
import { reportOptions } from "@/lib/reports/queries";
import type { ReportDetail } from "@/lib/reports/schema";
import { boardOptions } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

const FORMS = ["sections", "original"] as const;

/** A report: what it recommended and what became of that, then its claims or its stored text. */
export function ReportScreen({ slug }: { slug: string }) {
  const t = useTranslations("reports");
  const { params, query } = useView();
  const isPast = useIsPast(params.asOf);
  const href = useViewHref();
  const { data: report, error, refetch } = useQuery(reportOptions(slug, query));
  const [form, setForm] = useQueryState("text", parseAsStringLiteral(FORMS).withDefault("sections"));
  const { data: board } = useQuery(boardOptions(query));
  const { data: sources } = useQuery(reportSourcesOptions(slug));
  const failure = failureOf({ data: report, error });
  if (failure) return <ViewProblem error={failure} onRetry={() => refetch()} />;
  if (!report) return <Skeleton className="mt-4 h-96" />;
  const isRecommended = ({ slug }: ThemeItem) =>
    report.recommendations.some((recommendation) => recommendation.slug === slug);
  return (
    <article>
      <PageHeader
        eyebrow={<TextLink href={href("/reports")}>{t("title")}</TextLink>}
        title={report.title}
        actions={!isPast && <WithdrawButton report={report} />}
      />
      <WithdrawnBanner report={report} />
      <ReportFacts report={report} sources={sources?.items} />
      <Panel title={t("recommends")} aside={<Outcome report={report} />} className="mb-6">
        <ReportRecommendations report={report} />
        {board && <BoardSource board={{ ...board, items: board.items.filter(isRecommended) }} />}
        {board?.items.some((item) => isRecommended(item) && item.callDay < report.callDay) && (
          <p className="pt-1 text-xs text-muted">{t("laterCall", { day: report.callDay })}</p>
        )}
      </Panel>
      <ReportCompanies report={report} isReadOnly={isPast} />
      <Segmented
        label={t("form")}
        value={form}
        onValueChange={(next) => void setForm(next)}
        segments={FORMS.map((value) => ({ value, label: t(value) }))}
        className="no-print mb-2 flex w-fit"
      />
      <BesideCitedPage report={report}>
        {form === "original" ? <OriginalText report={report} /> : <Sections report={report} />}
      </BesideCitedPage>
    </article>
  );
}

function Sections({ report }: { report: ReportDetail }) {
  const hash = useHash();
  // On a first visit the router scrolls before the claim is loaded, so the scroll is repeated after loading.
  useEffect(() => {
    if (hash.startsWith("claim-")) document.getElementById(hash)?.scrollIntoView({ block: "center" });
  }, [hash]);
  return (
    <div className="flex flex-col gap-4">
      {report.sectionList.map((section) => (
        <Panel key={section.ordinal} title={section.heading}>
          {section.claims.length > 0 && (
            <ul className="flex flex-col gap-1">
              {section.claims.map((claim) => (
                <CitedClaim
                  key={claim.id}
                  claim={claim}
                  themes={report.themes}
                  current={hash === `claim-${claim.id}`}
                />
              ))}
            </ul>
          )}
        </Panel>
      ))}
    </div>
  );
}

/** The sum of what became of the recommendations, beside their heading. */
function Outcome({ report }: { report: ReportDetail }) {
  const t = useTranslations("reports");
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      <SharedRecommendation report={report} />
      <StatusCounts statuses={report.outcome.statuses} />
      <span>
        {t("meanExcessShort")} <MeanExcess outcome={report.outcome} />
      </span>
    </span>
  );
}
