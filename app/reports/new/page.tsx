import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageTexts } from "@/app/page-texts";
import { answer, answerIfOk, Primed } from "@/app/primed";
import { pageContext } from "@/app/page-context";
import { NewReportScreen } from "@/components/screens/new-report-screen";
import { ReportDraftScreen } from "@/components/screens/report-draft-screen";
import { readThemes } from "@/lib/board/themes";
import { PAGE_MOST } from "@/lib/client/every-page";
import { listDrafts, readDraft } from "@/lib/reports/drafts/data";
import { reportDraftOptions, reportDraftsOptions } from "@/lib/reports/drafts/queries";
import { readSettings } from "@/lib/settings/data";
import { settingsOptions } from "@/lib/settings/queries";
import { boardOptions } from "@/lib/themes/queries";

interface Props {
  searchParams: Promise<{ draft?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reportDraft");
  return { title: t("title") };
}

/** Without `?draft=` the place where a report comes in, with it the review of that draft. */
export default async function NewReportPage({ searchParams }: Props) {
  const { draft: id } = await searchParams;
  if (typeof id === "string" && id !== "") return <DraftPage id={id} />;
  const drafts = await listDrafts({ limit: PAGE_MOST });
  return (
    <PageTexts of={["reportDraft"]}>
      <Primed answers={[answer(reportDraftsOptions(), drafts)]}>
        <NewReportScreen />
      </Primed>
    </PageTexts>
  );
}

async function DraftPage({ id }: { id: string }) {
  const [draft, board, settings] = await Promise.all([
    readDraft(id),
    readThemes({ base: "first_close" }, await pageContext()),
    readSettings(),
  ]);
  if (!draft.ok) notFound();
  return (
    <PageTexts of={["reportDraft"]}>
      <Primed
        answers={[
          answerIfOk(reportDraftOptions(id), draft),
          answerIfOk(boardOptions({}), board),
          answer(settingsOptions(), settings),
        ]}
      >
        <ReportDraftScreen id={id} />
      </Primed>
    </PageTexts>
  );
}
