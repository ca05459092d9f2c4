"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { IssueList } from "@/components/prices/checks/issue-list";
import { SeriesState } from "@/components/prices/checks/series-state";
import { OpenIssues } from "@/components/prices/checks/open-issues";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { failureOf } from "@/lib/client/query-state";
import { tickerChecksOptions } from "@/lib/prices/checks/queries";

/** The issues of a ticker's bars and the metadata of its series. */
export function TickerIssues({ symbol }: { symbol: string }) {
  const t = useTranslations("checks");
  const { data, error, refetch } = useQuery(tickerChecksOptions(symbol));
  return (
    <Panel id="doubts" className="mt-6 scroll-mt-16" title={t("title")}>
      {failureOf({ data, error }) ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <div className="grid gap-x-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="order-2 min-w-0 lg:order-1">
            <OpenIssues checks={data} />
            <IssueList checks={data} />
          </div>
          <div className="order-1 lg:order-2">
            <SeriesState checks={data} />
          </div>
        </div>
      ) : (
        <Skeleton className="h-24" />
      )}
    </Panel>
  );
}
