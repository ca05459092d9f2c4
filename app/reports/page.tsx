import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { knownView } from "@/app/known-view";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { answerIfOk, Primed } from "@/app/primed";
import { ReportsScreen } from "@/components/screens/reports-screen";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { KnownView } from "@/components/view/known-view";
import { readReportsOnBoard } from "@/lib/board/reports";
import { readThemes } from "@/lib/board/themes";
import { boardOptions } from "@/lib/themes/queries";
import { reportsOptions } from "@/lib/reports/queries";
import { NEW_REPORT_HREF } from "@/lib/view/addresses";
import { apiView } from "@/lib/view/params";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("title") };
}

export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const t = await getTranslations("reports");
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const view = apiView(choices);
  const context = await pageContext();
  const query = { ...view, base: view.base ?? ("first_close" as const) };
  const [reports, board] = await Promise.all([
    readReportsOnBoard(query, context),
    readThemes(query, context),
  ]);
  return (
    <PageTexts of={["reports", "themes", "withdrawal"]}>
      <Primed answers={[answerIfOk(reportsOptions(view), reports), answerIfOk(boardOptions(view), board)]}>
        <KnownView unknownBenchmark={unknownBenchmark}>
          <PageHeader
            title={t("title")}
            subtitle={t("subtitle")}
            actions={
              <LinkButton href={NEW_REPORT_HREF} tone="primary">
                {t("bringIn")}
              </LinkButton>
            }
          />
          <ReportsScreen />
        </KnownView>
      </Primed>
    </PageTexts>
  );
}
