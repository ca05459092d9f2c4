import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answer, Primed } from "@/app/primed";
import { ReportsScreen } from "@/components/screens/reports-screen";
import { PageHeader } from "@/components/ui/page-header";
import { listReports } from "@/lib/reports/data";
import { reportsOptions } from "@/lib/reports/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("title") };
}

export default async function ReportsPage() {
  const t = await getTranslations("reports");
  const reports = await listReports({ limit: 500 });
  return (
    <Primed answers={[answer(reportsOptions(), reports)]}>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <ReportsScreen />
    </Primed>
  );
}
