import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";
import { themesOf } from "@/lib/domain/report-text/edit/themes";
import type { DraftPiece, ReportDraft } from "@/lib/domain/report-text/types";

/** The ids of the pieces of a draft in the order in which they are listed. */
export function itemIdsOf(
  draft: ReportDraft,
  checks: readonly DraftCheck[],
  unplaced: readonly DraftPiece[],
): string[] {
  return [
    ...checks.map((_, at) => `check-${at}`),
    ...themesOf(draft).map(({ path }) => `theme-${path.join("-")}`),
    ...draft.companies.map((_, at) => `company-${at}`),
    ...draft.sections.flatMap((_, at) => [
      `section-${at}`,
      ...draft.claims.flatMap(({ section }, claim) => (section === at ? [`claim-${claim}`] : [])),
    ]),
    ...unplaced.map(({ start }) => `unplaced-${start}`),
  ];
}
