import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/app/query-client";
import { ReportList } from "@/components/screens/reports-screen";
import { PageHeader } from "@/components/ui/page-header";
import { listReports } from "@/lib/reports/data";
import { reportsOptions } from "@/lib/reports/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("title") };
}

export default async function ReportsPage() {
  const t = await getTranslations("reports");
  const client = makeQueryClient();
  client.setQueryData(reportsOptions().queryKey, await listReports({ limit: 500 }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <ReportList />
    </HydrationBoundary>
  );
}
