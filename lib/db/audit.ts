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
