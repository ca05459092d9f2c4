"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SeriesIssues } from "@/components/prices/checks/series-issues";
import { ThemeSupport } from "@/components/prices/checks/theme-support";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { failureOf } from "@/lib/client/query-state";
import { priceChecksOptions } from "@/lib/prices/checks/queries";

/** All price issues on one screen, each with its remedy. */
export function PriceChecksScreen() {
  const t = useTranslations("checks.panel");
  const { data, error, refetch } = useQuery(priceChecksOptions());
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={<LinkButton href="/prices">{t("back")}</LinkButton>}
      />
      {failureOf({ data, error }) ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : data ? (
        <div className="flex flex-col gap-6">
          <SeriesIssues answer={data} />
          <ThemeSupport answer={data} />
        </div>
      ) : (
        <Skeleton className="h-96" />
      )}
    </>
  );
}
