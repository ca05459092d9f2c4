import type { Prisma } from "@/lib/db/generated/client";

/** A line of the audit: who did what to which row, and how it stood before and after. */
export async function recordEvent(
  tx: Prisma.TransactionClient,
  event: { analystId: string; action: string; subjectId: string; before?: unknown; after?: unknown },
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      analystId: event.analystId,
      action: event.action,
      subjectId: event.subjectId,
      before: event.before === undefined ? null : JSON.stringify(event.before),
      after: event.after === undefined ? null : JSON.stringify(event.after),
    },
  });
}
