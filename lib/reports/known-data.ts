import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

export interface KnownReport {
  id: string;
  slug: string;
  title: string;
  /** Whether it is off the board. */
  withdrawn: boolean;
}

const facts = {
  id: true,
  slug: true,
  title: true,
  withdrawals: { where: { restoredAt: null }, select: { id: true } },
} satisfies Prisma.ReportSelect;

const knownOf = ({
  withdrawals,
  ...report
}: Prisma.ReportGetPayload<{ select: typeof facts }>): KnownReport => ({
  ...report,
  withdrawn: withdrawals.length > 0,
});

/** The report that has this very text today; null: none. A former text isn't known: it corrects its report back. */
export async function reportOfText(
  text: string,
  from: Pick<Transaction, "report"> = db,
): Promise<KnownReport | null> {
  const report = await from.report.findUnique({ where: { sha256: sha256Of(text) }, select: facts });
  return report && knownOf(report);
}

/** The report that last had this text before a corrected one took its place; null: none. */
export async function reportThatHad(
  text: string,
  from: Pick<Transaction, "reportRevision"> = db,
): Promise<KnownReport | null> {
  const revision = await from.reportRevision.findFirst({
    where: { sha256: sha256Of(text) },
    select: { report: { select: facts } },
    orderBy: { replacedAt: "desc" },
  });
  return revision && knownOf(revision.report);
}
