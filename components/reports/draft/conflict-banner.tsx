"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useStanceWord } from "@/components/reports/draft/stance-choice";
import type { DraftReviewState } from "@/components/reports/draft/use-draft-review";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { draftDifferences, type DraftDifference } from "@/lib/domain/report-text/edit/differences";
import type { DraftCompany, SectionKind, Stance } from "@/lib/domain/report-text/types";
import { excerpt } from "@/lib/domain/text/excerpt";

/** As many differences and names are listed at once; the others on request. */
const FEW = 6;
const FEW_NAMES = 4;
const FEW_WORDS = 60;
/** Numbers, days and codes stand without quotation marks. */
const BARE: ReadonlySet<DraftDifference["kind"]> = new Set([
  ...(["checks", "callDay", "publishedAt", "companyCode", "companySymbol", "companyTarget"] as const),
]);

/** Another tab or analyst has stored other corrections: one of the two holds. Lists in what they differ. */
export function ConflictBanner({
  desk: { conflict, reports, takeTheirs, keepMine },
}: {
  desk: Pick<DraftReviewState, "conflict" | "reports" | "takeTheirs" | "keepMine">;
}) {
  const t = useTranslations("reportDraft");
  const lineOf = useDifferenceText(reports.length > 1 || (conflict?.reports.length ?? 0) > 1);
  const differences = useMemo(
    () => (conflict ? draftDifferences(reports, conflict.reports) : []),
    [conflict, reports],
  );
  if (!conflict) return null;
  const lines = differences.flatMap(lineOf);
  return (
    <Banner
      tone="danger"
      className="mb-2"
      actions={
        <>
          <Button onClick={takeTheirs}>{t("takeTheirs")}</Button>
          <Button onClick={keepMine}>{t("keepMine")}</Button>
        </>
      }
    >
      <p>{t("conflict")}</p>
      {/* Further corrections change the list: they aren't announced. */}
      {lines.length > 0 && (
        <div aria-live="off" className="mt-1 text-xs">
          <p>{t("differ.title")}</p>
          <Lines of={lines.slice(0, FEW)} />
          {lines.length > FEW && (
            <Disclosure summary={t("differ.more", { count: lines.length - FEW })}>
              <div
                tabIndex={0}
                role="region"
                aria-label={t("differ.more", { count: lines.length - FEW })}
                className="max-h-40 overflow-y-auto"
              >
                <Lines of={lines.slice(FEW)} />
              </div>
            </Disclosure>
          )}
        </div>
      )}
    </Banner>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="list-disc pl-4">
      {of.map((line, at) => (
        <li key={at} className="measure break-words">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** Says one difference in a line or two; of several reports with the number of its report. */
function useDifferenceText(isOfSeveral: boolean): (difference: DraftDifference) => string[] {
  const t = useTranslations("reportDraft");
  const stanceWord = useStanceWord();
  const valueOf = (kind: DraftDifference["kind"], value: string | null) => {
    if (value === null) return t("differ.none");
    if (kind === "isReport") return t(value === "true" ? "differ.yes" : "differ.no");
    if (kind === "stance" || kind === "themeStance" || kind === "companyStance")
      return stanceWord(value as Stance);
    if (kind === "companyDegree") return t(`degrees.${value as DraftCompany["degree"]}`);
    if (kind === "headingKind") return t(`kinds.${value as SectionKind}`);
    if (kind === "claimPages") return value.split(", ").join(t("pageSeparator"));
    return BARE.has(kind) ? value : t("differ.quoted", { words: excerpt(value, FEW_WORDS) });
  };
  const namesOf = (names: readonly string[]) =>
    [
      ...names
        .slice(0, FEW_NAMES)
        .map((name) => t("differ.quoted", { words: excerpt(name, FEW_WORDS) || t("untitled") })),
      ...(names.length > FEW_NAMES ? [t("differ.others", { count: names.length - FEW_NAMES })] : []),
    ].join(t("pageSeparator"));
  return (difference) => {
    const within = (line: string) =>
      isOfSeveral && difference.kind !== "reports"
        ? t("differ.inReport", { number: difference.report + 1, line })
        : line;
    if (!("of" in difference)) {
      const { kind, mine, theirs } = difference;
      const what = t(`differ.lists.${kind}`);
      return [
        ...(mine.length > 0 ? [within(t("differ.onlyMine", { what, names: namesOf(mine) }))] : []),
        ...(theirs.length > 0 ? [within(t("differ.onlyTheirs", { what, names: namesOf(theirs) }))] : []),
      ];
    }
    const { kind, of, mine, theirs } = difference;
    const what = t(`differ.kinds.${kind}`, { name: of ?? "" });
    if (kind === "other") return [within(what)];
    return [within(t("differ.value", { what, mine: valueOf(kind, mine), theirs: valueOf(kind, theirs) }))];
  };
}
