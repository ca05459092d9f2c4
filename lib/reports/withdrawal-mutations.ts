import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { transaction } from "@/lib/db/transaction";
import { fail, ok, type Result } from "@/lib/result";
import type { Withdrawn } from "@/lib/reports/schema";

/**
 * Takes a report off the board: its recommendations and claims count no more from now on, while notes, watches and
 * views of an earlier day stay. A withdrawn report stays as it is.
 */
export async function withdrawReport(
  slug: string,
  reason: string | null,
  context: Context,
): Promise<Result<Withdrawn>> {
  return transaction(async (tx) => {
    const report = await tx.report.findUnique({ where: { slug } });
    if (!report) return fail("not_found");
    const current = await tx.reportWithdrawal.findFirst({ where: { reportId: report.id, restoredAt: null } });
    if (current) return ok({ slug, withdrawnAt: current.withdrawnAt.toISOString() });
    await tx.reportWithdrawal.create({
      data: { reportId: report.id, analystId: context.actor.id, reason, withdrawnAt: context.now },
    });
    await recordEvent(tx, context, {
      action: "report.withdraw",
      subjectId: report.id,
      after: { slug, reason },
    });
    return ok({ slug, withdrawnAt: context.now.toISOString() });
  });
}

/** Puts a withdrawn report back on the board. */
export async function restoreReport(slug: string, context: Context): Promise<Result<Withdrawn>> {
  return transaction(async (tx) => {
    const report = await tx.report.findUnique({ where: { slug } });
    if (!report) return fail("not_found");
    const { count } = await tx.reportWithdrawal.updateMany({
      where: { reportId: report.id, restoredAt: null },
      data: { restoredAt: context.now },
    });
    if (count > 0)
      await recordEvent(tx, context, { action: "report.restore", subjectId: report.id, after: { slug } });
    return ok({ slug, withdrawnAt: null });
  });
}
