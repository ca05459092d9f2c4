import type { Transaction } from "@/lib/db/transaction";
import type { ReportDraft } from "@/lib/domain/report-text/types";

/** Stores sections and claims with their cited pages. Returns the claims' ids in the draft's order. */
export async function storeStatements(
  tx: Transaction,
  reportId: string,
  draft: ReportDraft,
): Promise<string[]> {
  const sections = await tx.section.createManyAndReturn({
    data: draft.sections.map(({ kind, heading, title, start, end }, ordinal) => ({
      ...{ reportId, ordinal, kind, heading, title },
      ...within(draft, { start, end }),
    })),
    select: { id: true, ordinal: true },
  });
  const sectionIds = idsByOrdinal(sections);
  const claims = await tx.claim.createManyAndReturn({
    data: draft.claims.map(({ kind, text, start, end, section, correction }, ordinal) => ({
      ...{ reportId, sectionId: sectionIds[section]!, ordinal, kind, text, correction },
      ...within(draft, { start, end }),
    })),
    select: { id: true, ordinal: true },
  });
  const claimIds = idsByOrdinal(claims);
  await tx.citation.createMany({
    data: draft.claims.flatMap(({ pages }, at) =>
      pages.map((page, ordinal) => ({ claimId: claimIds[at]!, ordinal, page })),
    ),
  });
  return claimIds;
}

/** A place in the whole text as a place in the report's part of it. */
const within = ({ start: from }: ReportDraft, { start, end }: { start: number; end: number }) => ({
  start: start - from,
  end: end - from,
});

function idsByOrdinal(rows: readonly { id: string; ordinal: number }[]): string[] {
  const ids: string[] = [];
  for (const { id, ordinal } of rows) ids[ordinal] = id;
  return ids;
}
