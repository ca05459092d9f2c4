"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ReportFacts } from "@/components/reports/report-facts";
import { Statement } from "@/components/reports/statement";
import { useHash } from "@/components/ui/use-hash";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { problemCode } from "@/lib/client/refused";
import { failureOf } from "@/lib/client/query-state";
import { reportOptions } from "@/lib/reports/queries";
import type { ReportDetail } from "@/lib/reports/schema";

const FORMS = ["sections", "original"] as const;

/** A report as a list of claims or as its stored text. */
export function ReportScreen({ slug }: { slug: string }) {
  const t = useTranslations("reports");
  const { data: report, error, refetch } = useQuery(reportOptions(slug));
  const [form, setForm] = useQueryState("text", parseAsStringLiteral(FORMS).withDefault("sections"));
  const failure = failureOf({ data: report, error });
  if (failure) return <ErrorState code={problemCode(failure)} onRetry={() => refetch()} />;
  if (!report) return <Skeleton className="mt-4 h-96" />;
  return (
    <article>
      <PageHeader
        eyebrow={<TextLink href="/reports">{t("title")}</TextLink>}
        title={report.title}
        actions={
          <Segmented
            label={t("form")}
            value={form}
            onValueChange={(next) => void setForm(next)}
            segments={FORMS.map((value) => ({ value, label: t(value) }))}
          />
        }
      />
      <ReportFacts report={report} />
      {form === "original" ? <OriginalText report={report} /> : <Sections report={report} />}
    </article>
  );
}

function Sections({ report }: { report: ReportDetail }) {
  const hash = useHash();
  // On a first visit the router scrolls before the claim is loaded, so the scroll is repeated after loading.
  useEffect(() => {
    if (hash.startsWith("claim-")) document.getElementById(hash)?.scrollIntoView({ block: "center" });
  }, [hash]);
  return (
    <div className="flex flex-col gap-4">
      {report.sectionList.map((section) => (
        <Panel key={section.ordinal} title={section.heading}>
          {section.claims.length > 0 && (
            <ul className="flex flex-col gap-1">
              {section.claims.map((claim) => (
                <Statement
                  key={claim.id}
                  claim={claim}
                  themes={report.themes}
                  current={hash === `claim-${claim.id}`}
                />
              ))}
            </ul>
          )}
        </Panel>
      ))}
    </div>
  );
}

/** The stored text verbatim, including spaces and line ends. */
function OriginalText({ report }: { report: ReportDetail }) {
  const t = useTranslations("reports");
  return (
    <Panel
      title={t("originalText")}
      aside={t("letters", { count: [...report.text].length, hash: report.sha256.slice(0, 12) })}
    >
      <pre
        tabIndex={0}
        aria-label={t("originalText")}
        className="max-w-[90ch] overflow-x-auto bg-sunken p-4 font-sans text-base break-words whitespace-pre-wrap"
      >
        {report.text}
      </pre>
    </Panel>
  );
}
