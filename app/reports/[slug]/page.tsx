import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageContext } from "@/app/page-context";
import { textOfSegment } from "@/app/path-segment";
import { answer, Primed } from "@/app/primed";
import { ReportScreen } from "@/components/screens/report-screen";
import { readReport } from "@/lib/reports/data";
import { reportOptions } from "@/lib/reports/queries";

interface Props {
  params: Promise<{ slug: string }>;
}

const reportAt = cache(async (slug: string) => readReport(slug, {}, await pageContext()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await reportAt(textOfSegment((await params).slug));
  return { title: report.ok ? report.value.title : undefined };
}

export default async function ReportPage({ params }: Props) {
  const slug = textOfSegment((await params).slug);
  const report = await reportAt(slug);
  if (!report.ok) notFound();
  return (
    <Primed answers={[answer(reportOptions(slug), report.value)]}>
      <ReportScreen slug={slug} />
    </Primed>
  );
}
