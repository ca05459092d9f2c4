import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { knownView } from "@/app/known-view";
import { pageContext } from "@/app/page-context";
import { textOfSegment } from "@/app/path-segment";
import { PageTexts } from "@/app/page-texts";
import { answerIfOk, Primed } from "@/app/primed";
import { ReportScreen } from "@/components/screens/report-screen";
import { KnownView } from "@/components/view/known-view";
import { readReportOnBoard } from "@/lib/board/reports";
import { readThemes } from "@/lib/board/themes";
import { readReport } from "@/lib/reports/data";
import { boardOptions } from "@/lib/themes/queries";
import { listSources } from "@/lib/reports/pages/data";
import { reportSourcesOptions } from "@/lib/reports/pages/queries";
import { reportOptions } from "@/lib/reports/queries";
import { apiView } from "@/lib/view/params";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** The report as it is today, so that a view of a day before its call has its title too. */
const reportNow = cache(async (slug: string) => readReport(slug, {}, await pageContext()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await reportNow(textOfSegment((await params).slug));
  return { title: report.ok ? report.value.title : undefined };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const slug = textOfSegment((await params).slug);
  if (!(await reportNow(slug)).ok) notFound();
  const { choices, unknownBenchmark } = await knownView(searchParams);
  const view = apiView(choices);
  const query = { ...view, base: view.base ?? ("first_close" as const) };
  const context = await pageContext();
  const [report, board, sources] = await Promise.all([
    readReportOnBoard(slug, query, context),
    readThemes(query, context),
    listSources(slug),
  ]);
  return (
    <PageTexts of={["reports", "reportPages", "themes", "withdrawal"]}>
      <Primed
        answers={[
          answerIfOk(reportOptions(slug, view), report),
          answerIfOk(boardOptions(view), board),
          answerIfOk(reportSourcesOptions(slug), sources),
        ]}
      >
        <KnownView unknownBenchmark={unknownBenchmark}>
          <ReportScreen slug={slug} />
        </KnownView>
      </Primed>
    </PageTexts>
  );
}
