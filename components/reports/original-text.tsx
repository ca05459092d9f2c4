"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Panel } from "@/components/ui/panel";
import { useViewHref } from "@/components/view/use-view-href";
import type { ReportClaim, ReportDetail } from "@/lib/reports/schema";
import { reportHref } from "@/lib/view/addresses";

/** The stored text verbatim, including spaces and line ends; each citation leads to its claim. */
export function OriginalText({ report }: { report: ReportDetail }) {
  const t = useTranslations("reports");
  const claims = report.sectionList.flatMap((section) => section.claims).sort((a, b) => a.start - b.start);
  const ends = [0, ...claims.map(({ end }) => end)];
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
        {claims.map((claim, at) => (
          <Fragment key={claim.id}>
            {report.text.slice(ends[at], claim.start)}
            <ClaimText slug={report.slug} claim={claim} text={report.text.slice(claim.start, claim.end)} />
          </Fragment>
        ))}
        {report.text.slice(ends.at(-1))}
      </pre>
    </Panel>
  );
}

/** One or more page numbers in brackets: "[4][24]". */
const CITATIONS = /((?:\[\d+\])+)/;

function ClaimText({ slug, claim, text }: { slug: string; claim: ReportClaim; text: string }) {
  const t = useTranslations("reports");
  const href = useViewHref();
  return text.split(CITATIONS).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <PageLink
        key={at}
        href={`${href(reportHref(slug))}#claim-${claim.id}`}
        aria-label={t("toCitedClaim", { pages: claim.pages.join(t("pageSeparator")) })}
        className="text-accent underline decoration-1 underline-offset-2 hover:text-accent-hover"
      >
        {part}
      </PageLink>
    ),
  );
}
