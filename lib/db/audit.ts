import { db } from "@/lib/db/client";
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

/**
 * How each row stood at an instant that has been changed since: by its id, what the first later event of this kind found.
 * An edit takes effect on the day it is made; before it the earlier text stands.
 */
export async function stoodBefore<T>(action: string, until: Date | null): Promise<Map<string, T>> {
  if (until === null) return new Map();
  const events = await db.auditEvent.findMany({
    where: { action, at: { gt: until } },
    select: { subjectId: true, before: true },
    orderBy: [{ at: "desc" }, { id: "desc" }], // of several the earliest is set last, and stays
  });
  return new Map(
    events.flatMap(({ subjectId, before }) => (before ? [[subjectId, JSON.parse(before) as T]] : [])),
  );
}
