"use client";

import { useTranslations } from "next-intl";
import { ClaimCard } from "@/components/reports/draft/claim-card";
import { spanKey, useDesk } from "@/components/reports/draft/desk";
import { Item } from "@/components/reports/draft/item";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { setSectionKind } from "@/lib/domain/report-text/edit/claims";
import { canBegin } from "@/lib/domain/report-text/edit/cuts";
import { headingToClaim, place } from "@/lib/domain/report-text/edit/place";
import type { DraftClaim, DraftSection } from "@/lib/domain/report-text/types";

const KINDS = ["rating", "insights", "summary", "section"] as const;

/** The headings of a report in order, each with its claims. */
export function DraftSections() {
  const t = useTranslations("reportDraft");
  const { draft } = useDesk();
  return (
    <Panel title={t("claims")} aside={draft.claims.length > 0 && draft.claims.length}>
      {draft.claims.length === 0 && <p className="measure text-sm text-muted">{t("noClaims")}</p>}
      <ul className="flex flex-col">
        {draft.sections.map((section, at) => (
          <SectionLines
            key={spanKey(section)! + at}
            section={section}
            at={at}
            claims={draft.claims.flatMap((claim, index) => (claim.section === at ? [{ claim, index }] : []))}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface SectionLinesProps {
  section: DraftSection;
  at: number;
  claims: readonly { claim: DraftClaim; index: number }[];
}

function SectionLines({ section, at, claims }: SectionLinesProps) {
  const t = useTranslations("reportDraft");
  const { text, draft, reports, at: report, edit, begin } = useDesk();
  const isPrinted = section.start < section.end;
  return (
    <>
      <Item
        id={`section-${at}`}
        span={isPrinted ? section : null}
        className="mt-2 border-t border-t-line"
        isLine
        meta={
          <Select
            aria-label={t("sectionKind")}
            className="text-xs"
            value={section.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            onChange={({ target }) =>
              edit((each) => setSectionKind(each, at, target.value as (typeof KINDS)[number]))
            }
          />
        }
        actions={
          isPrinted
            ? [
                {
                  label: t("toStatement"),
                  keys: ["c", "m"],
                  run: () => edit((each) => headingToClaim(text, each, at)),
                },
                {
                  label: t("unplace"),
                  keys: "u",
                  run: () => edit((each) => place(text, each, section, "unplaced")),
                },
                ...(begin && canBegin(text, draft, section.start)
                  ? [{ label: t("newReport"), keys: "r", run: () => begin(section.start) }]
                  : []),
              ]
            : []
        }
      >
        <h3 className="min-w-40 grow text-sm font-semibold">{section.heading || t("withoutHeading")}</h3>
      </Item>
      {claims.map(({ claim, index }) => (
        <ClaimCard
          key={spanKey(claim)}
          claim={claim}
          at={index}
          isLast={index + 1 === draft.claims.length}
          toNext={report + 1 === reports.length ? null : draft.claims.length - index}
          report={report}
          reportStart={draft.start}
          reportEnd={draft.end}
        />
      ))}
    </>
  );
}
