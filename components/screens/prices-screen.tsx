"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ImportHistory } from "@/components/prices/history/import-history";
import { ImportPanel } from "@/components/prices/import/import-panel";
import { RefreshPanel } from "@/components/prices/refresh/refresh-panel";
import { RememberedForms } from "@/components/prices/import/remembered-forms";
import { SeriesTable } from "@/components/prices/series/series-table";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { MoreButton } from "@/components/ui/more-button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { failureOf } from "@/lib/client/query-state";
import { priceImportsOptions } from "@/lib/prices/imports/queries";
import { priceSeriesOptions } from "@/lib/prices/series/queries";

/** The prices screen: stored series, import, and import history. */
export function PricesScreen({ themeNames }: { themeNames: readonly (readonly [string, string])[] }) {
  const t = useTranslations("prices");
  const checks = useTranslations("checks.panel");
  const series = useQuery(priceSeriesOptions());
  const imports = useInfiniteQuery(priceImportsOptions());
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={<LinkButton href="/prices/checks">{checks("link")}</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <ImportPanel />
        <RefreshPanel />
        {failureOf(series) ? (
          <ErrorState onRetry={() => void series.refetch()} />
        ) : series.data ? (
          <SeriesTable list={series.data} themeNames={new Map(themeNames)} />
        ) : (
          <Skeleton className="h-96" />
        )}
        {failureOf(imports) ? (
          <ErrorState onRetry={() => void imports.refetch()} />
        ) : imports.data ? (
          <ImportHistory
            imports={imports.data.pages.flatMap(({ items }) => items)}
            more={
              imports.hasNextPage && (
                <MoreButton
                  className="mt-2"
                  isBusy={imports.isFetchingNextPage}
                  onMore={() => void imports.fetchNextPage()}
                >
                  {t("history.older")}
                </MoreButton>
              )
            }
          />
        ) : (
          <Skeleton className="h-24" />
        )}
        <RememberedForms />
      </div>
    </>
  );
}
