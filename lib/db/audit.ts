import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** A line of the audit: who did what to which row, and how it stood before and after. */
interface Line {
  analystId: string;
  action: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
}

const textOf = (state: unknown) => (state === undefined ? null : JSON.stringify(state));

export async function recordEvents(tx: Prisma.TransactionClient, lines: readonly Line[]): Promise<void> {
  const data = lines.map((line) => ({ ...line, before: textOf(line.before), after: textOf(line.after) }));
  await tx.auditEvent.createMany({ data });
}

export const recordEvent = (tx: Prisma.TransactionClient, line: Line): Promise<void> =>
  recordEvents(tx, [line]);

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
