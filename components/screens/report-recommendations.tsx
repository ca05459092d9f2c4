"use client";

import { useLocale, useTranslations } from "next-intl";
import { EvidenceTally } from "@/components/board/evidence-tally";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Delta } from "@/components/ui/delta";
import { PageLink } from "@/components/ui/page-link";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import type { ReportDetail, ReportRecommendation } from "@/lib/reports/schema";
import { reportHref, themeHref } from "@/lib/view/addresses";

type Recommendations = Pick<ReportDetail, "slug" | "recommendations" | "withdrawnAt">;

/** A value that all recommendations share stands once, above the table; a column has it only where they differ. */
function differing({ recommendations }: Pick<ReportDetail, "recommendations">) {
  const differ = (key: "stance" | "stanceOrigin" | "claimId") =>
    new Set(recommendations.map((each) => each[key])).size > 1;
  return { stance: differ("stance") || differ("stanceOrigin"), claim: differ("claimId") };
}

/** The stance and the claim that all recommendations of a report share. */
export function SharedRecommendation({ report }: { report: Recommendations }) {
  const [first] = report.recommendations;
  const differ = differing(report);
  if (!first) return null;
  return (
    <>
      {!differ.stance && <Stance of={first} />}
      {!differ.claim && <ToClaim report={report.slug} of={first} />}
    </>
  );
}

/** The themes that a report recommended, sectors first and each followed by its subthemes, with what became of each. */
export function ReportRecommendations({ report }: { report: Recommendations }) {
  const t = useTranslations("reports");
  const themes = useTranslations("themes");
  const status = useTranslations("status");
  const units = useTranslations("units");
  const { recommendations } = report;
  const differ = differing(report);
  const slugs = new Set(recommendations.map(({ slug }) => slug));
  const isMarked = recommendations.some(({ now }) => now?.sample);
  const allSample = isMarked && recommendations.every(({ now }) => !now || now.sample);
  const shared = {
    report: report.slug,
    differ,
    marksSample: !allSample,
    isWithdrawn: report.withdrawnAt !== null,
  };
  const roots = recommendations.filter(({ parent }) => parent === null || !slugs.has(parent));
  return (
    <Table caption={t("recommendationsOf")} asCards className="max-w-4xl">
      <Thead>
        <Tr>
          <Th>{t("theme")}</Th>
          <Th>
            {status("title")}
            {allSample && (
              <Badge tone="warn" className="ml-1.5">
                {status("sample")}
              </Badge>
            )}
          </Th>
          <Th numeric>
            {units("period.sinceCall")} <span className="text-faint">%</span>
          </Th>
          <Th numeric>
            {themes("excess")} <span className="text-faint">{units("points")}</span>
          </Th>
          <Th className="md:pl-6">{themes("evidence")}</Th>
          {differ.stance && <Th>{t("stance")}</Th>}
          {differ.claim && <Th>{t("saidOn")}</Th>}
        </Tr>
      </Thead>
      <tbody>
        {roots.flatMap((root) => [
          <Row key={root.slug} of={root} {...shared} />,
          ...recommendations
            .filter(({ parent }) => parent === root.slug)
            .map((each) => <Row key={each.slug} of={each} {...shared} nested />),
        ])}
      </tbody>
    </Table>
  );
}

interface RowProps {
  /** The report's slug. */
  report: string;
  of: ReportRecommendation;
  differ: ReturnType<typeof differing>;
  /** Not all recommendations rest on sample prices, so that each that does is marked. */
  marksSample: boolean;
  /** Its report is off the board, and so may be the theme. */
  isWithdrawn: boolean;
  nested?: boolean;
}

function Row({ report, of, differ, marksSample, isWithdrawn, nested = false }: RowProps) {
  const t = useTranslations("reports");
  const themes = useTranslations("themes");
  const status = useTranslations("status");
  const units = useTranslations("units");
  const locale = useLocale();
  const href = useViewHref();
  const { now } = of;
  const name = nameOf(of, locale);
  return (
    <Tr>
      <Th scope="row" className={cn("align-middle", nested ? "font-normal md:pl-4!" : "font-semibold")}>
        {now ? <TextLink href={href(themeHref(of))}>{name}</TextLink> : name}
      </Th>
      <Td label={status("title")}>
        {now ? (
          <StatusBadge status={now.status} sample={marksSample && now.sample} stance={of.stance} />
        ) : (
          <span className="text-muted">{t(isWithdrawn ? "offBoard" : "deletedTheme")}</span>
        )}
      </Td>
      <Td numeric label={`${units("period.sinceCall")} %`}>
        {now && <Delta withoutUnit value={now.sinceCall} reason={now.sinceCallReason} />}
      </Td>
      <Td numeric label={`${themes("excess")} ${units("points")}`}>
        {now && <Delta kind="points" withoutUnit value={now.excess} reason={now.excessReason} />}
      </Td>
      <Td label={themes("evidence")} className="md:pl-6">
        {now && now.evidence !== "none" && <EvidenceTally item={now} />}
      </Td>
      {differ.stance && (
        <Td label={t("stance")}>
          <Stance of={of} />
        </Td>
      )}
      {differ.claim && (
        <Td label={t("saidOn")}>
          <ToClaim report={report} of={of} />
        </Td>
      )}
    </Tr>
  );
}

function Stance({ of }: { of: ReportRecommendation }) {
  const t = useTranslations("reports");
  const stances = useTranslations("units.stance");
  return (
    <span>
      {stances(of.stance ?? "none")}
      {of.stanceOrigin === "implied" && <span className="text-muted"> {t("implied")}</span>}
    </span>
  );
}

/** A link to the claim, which the report's page has unless it shows the stored text. */
function ToClaim({ report, of: { claimId, pages } }: Pick<RowProps, "report" | "of">) {
  const t = useTranslations("reports");
  const href = useViewHref();
  if (claimId === null) return null;
  const cited = t("onPages", { count: pages.length, pages: pages.join(t("pageSeparator")) });
  return (
    <PageLink
      href={`${href(reportHref(report))}#claim-${claimId}`}
      className="whitespace-nowrap text-accent decoration-1 underline-offset-2 hover:underline"
    >
      {pages.length > 0 ? cited : t("noPages")}
      <span className="sr-only">{t("toClaim")}</span>
    </PageLink>
  );
}
