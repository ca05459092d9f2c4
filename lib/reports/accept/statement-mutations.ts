import { voidClaims, writeClaims } from "@/lib/db/claim-writer";
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
  const claims = draft.claims.map(({ kind, text, start, end, section, correction, pages }, ordinal) => ({
    ...{
      id: changes.keptAs[ordinal] ?? null,
      sectionId: sectionIds[section]!,
      ordinal,
      kind,
      text,
      correction,
    },
    ...{ ...within(draft, { start, end }), pages },
  }));
  const removed = changes.removed.map(({ id }) => id);
  await voidClaims(tx, removed, now);
  return writeClaims(tx, claims, { reportId, addedAt });
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
