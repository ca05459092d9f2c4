import type { Transaction } from "@/lib/db/transaction";
import type { ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import type { ClaimChanges } from "@/lib/reports/earlier-text-data";

interface Statements {
  reportId: string;
  draft: ReportDraft;
  changes: ClaimChanges;
  /** When a corrected text added its new sections and claims; null: they came with the report. */
  addedAt: Date | null;
  now: Date;
}

/**
 * Stores sections and claims with their cited pages; sections and claims that an earlier text has too keep their ids,
 * those that the text hasn't any more are voided, and a claim that comes back isn't any longer. An editor's reading of
 * a kept claim stays unless the draft has another. Returns the claims' ids in the draft's order.
 */
export async function storeStatements(tx: Transaction, statements: Statements): Promise<string[]> {
  const { reportId, draft, changes, addedAt, now } = statements;
  const sectionIds = await storeSections(tx, statements);
  const rows = draft.claims.map(({ kind, text, start, end, section, correction }, ordinal) => ({
    ...{ sectionId: sectionIds[section]!, ordinal, kind, text, correction },
    ...within(draft, { start, end }),
  }));
  const claimIds: string[] = [];
  for (const [at, id] of changes.keptAs.entries()) {
    if (id === null) continue;
    const { correction, ...row } = rows[at]!;
    const own = correction === null ? {} : { correction };
    await tx.claim.update({ where: { id }, data: { ...row, ...own, voidedAt: null } });
    claimIds[at] = id;
  }
  await tx.claim.updateMany({
    where: { id: { in: changes.removed.map(({ id }) => id) } },
    data: { voidedAt: now },
  });
  const added = await tx.claim.createManyAndReturn({
    data: rows.filter((_row, at) => !changes.keptAs[at]).map((row) => ({ ...row, reportId, addedAt })),
    select: { id: true, ordinal: true },
  });
  for (const { id, ordinal } of added) claimIds[ordinal] = id;
  await tx.citation.deleteMany({ where: { claimId: { in: claimIds } } });
  await tx.citation.createMany({
    data: draft.claims.flatMap(({ pages }, at) =>
      pages.map((page, ordinal) => ({ claimId: claimIds[at]!, ordinal, page })),
    ),
  });
  return claimIds;
}

/** Returns the sections' ids in the draft's order; a section is the earlier one with its heading. */
async function storeSections(
  tx: Transaction,
  { reportId, draft, addedAt, now }: Statements,
): Promise<string[]> {
  const earlier = await tx.section.findMany({
    where: { reportId, voidedAt: null },
    orderBy: { ordinal: "asc" },
  });
  const ids: string[] = [];
  for (const [ordinal, { kind, heading, title, start, end }] of draft.sections.entries()) {
    const data = { ordinal, kind, heading, title, ...within(draft, { start, end }) };
    const at = earlier.findIndex((each) => each.heading === heading);
    const [same] = at < 0 ? [] : earlier.splice(at, 1);
    const stored = same
      ? await tx.section.update({ where: { id: same.id }, data })
      : await tx.section.create({ data: { ...data, reportId, addedAt } });
    ids.push(stored.id);
  }
  const gone = earlier.map(({ id }) => id);
  await tx.section.updateMany({ where: { id: { in: gone } }, data: { voidedAt: now } });
  return ids;
}

/** A place in the whole text as a place in the report's part of it. */
const within = ({ start: from }: ReportDraft, { start, end }: TextSpan): TextSpan => ({
  start: start - from,
  end: end - from,
});
