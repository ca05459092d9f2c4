"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OriginalFile } from "@/components/reports/page/original-file";
import { PageSentences } from "@/components/reports/page/page-sentences";
import { PageView } from "@/components/reports/page/page-view";
import { neighbour, useCitedPage, type CitedPlace } from "@/components/reports/page/use-cited-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { failureOf } from "@/lib/client/query-state";
import { problemCode } from "@/lib/client/refused";
import { reportPageOptions } from "@/lib/reports/pages/queries";
import type { ReportPage } from "@/lib/reports/pages/schema";
import type { ReportDetail } from "@/lib/reports/schema";

export interface CitedPageProps {
  report: ReportDetail;
  place: CitedPlace;
  onClose: () => void;
}

/** The page that a citation means, with its sentence, and the way to the other cited pages. */
export function CitedPage({ report, place, onClose }: CitedPageProps) {
  const { data: page, error, refetch } = useQuery(reportPageOptions(report.slug, place.page));
  const failure = failureOf({ data: page, error });
  const part = useFocusAfterRemoval<HTMLElement>();
  return (
    <section ref={part} className="bg-inherit">
      <Head report={report} place={place} page={page} onClose={onClose} />
      <div className="flex flex-col gap-3 px-4 pb-4">
        {failure ? (
          <ErrorState code={problemCode(failure)} onRetry={() => void refetch()} />
        ) : page ? (
          <Content report={report} place={place} page={page} />
        ) : (
          <Skeleton className="h-96" />
        )}
      </div>
    </section>
  );
}

function Head({ report, place, page, onClose }: CitedPageProps & { page: ReportPage | undefined }) {
  const t = useTranslations("reportPages");
  const common = useTranslations("common");
  const { open } = useCitedPage();
  const step = (by: 1 | -1, label: string, icon: ReactNode) => {
    const next = neighbour(report, place, by);
    return (
      <Button
        tone="quiet"
        size="icon"
        aria-label={label}
        title={label}
        aria-disabled={next === null}
        onClick={() => next && open(next)}
      >
        {icon}
      </Button>
    );
  };
  return (
    <header className="sticky top-0 z-10 flex items-start gap-1 border-b border-line bg-inherit px-4 py-2">
      <div className="min-w-0 grow">
        <h2 className="text-sm font-semibold" aria-live="polite">
          {t("title", { page: place.page })}
        </h2>
        {page?.source && page.page !== null && (
          <p className="truncate text-xs text-muted" title={page.source.name}>
            {t("place", { page: page.page, of: page.of ?? 0, name: page.source.name })}
          </p>
        )}
      </div>
      {step(-1, t("previous"), <ChevronLeft aria-hidden className="size-4" />)}
      {step(1, t("next"), <ChevronRight aria-hidden className="size-4" />)}
      <Button tone="quiet" size="icon" aria-label={common("close")} title={common("close")} onClick={onClose}>
        <X aria-hidden className="size-4" />
      </Button>
    </header>
  );
}

function Content({ report, place, page }: Omit<CitedPageProps, "onClose"> & { page: ReportPage }) {
  const t = useTranslations("reportPages");
  const { source } = page;
  return (
    <>
      {page.reason === "no_file" && <EmptyState title={t("noFile")}>{t("noFileHelp")}</EmptyState>}
      {page.reason === "no_such_page" && (
        <EmptyState title={t("noSuchPage")}>
          {t("noSuchPageHelp", { name: source?.name ?? "", of: page.of ?? 0 })}
        </EmptyState>
      )}
      <PageSentences report={report} place={place} page={page} />
      {page.page !== null && (
        <PageView key={`view ${source?.id} ${page.page}`} page={page} claim={place.claim} />
      )}
      <OriginalFile
        key={`file ${source?.id} ${place.page}`}
        slug={report.slug}
        cited={place.page}
        page={page}
      />
    </>
  );
}
