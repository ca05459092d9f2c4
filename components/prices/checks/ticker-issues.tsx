"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { DoubtList } from "@/components/prices/checks/issue-list";
import { SeriesStanding } from "@/components/prices/checks/series-state";
import { StandingDoubts } from "@/components/prices/checks/open-issues";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { failureOf } from "@/lib/client/query-state";
import { tickerChecksOptions } from "@/lib/prices/checks/queries";

/** What is to be doubted of a ticker's bars, and what stands behind them. */
export function TickerDoubts({ symbol }: { symbol: string }) {
  const t = useTranslations("checks");
  const { data, error, refetch } = useQuery(tickerChecksOptions(symbol));
  return (
    <Panel id="doubts" className="mt-6 scroll-mt-16" title={t("title")}>
      {failureOf({ data, error }) ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <div className="grid gap-x-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="order-2 min-w-0 lg:order-1">
            <StandingDoubts checks={data} />
            <DoubtList checks={data} />
          </div>
          <div className="order-1 lg:order-2">
            <SeriesStanding checks={data} />
          </div>
        </div>
      ) : (
        <Skeleton className="h-24" />
      )}
    </Panel>
  );
}
