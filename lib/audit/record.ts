import type { Database } from "better-sqlite3";
import type { AuditEvent } from "@/lib/audit/events";
import type { Context } from "@/lib/contract/context";
import { insertAuditRow, insertAuditRows, type AuditRow } from "@/lib/db/audit-rows";
import type { Transaction } from "@/lib/db/transaction";

function rowOf(event: AuditEvent, { actor, now, via }: Context): AuditRow {
  const { action, subjectId, before, after }: { before?: unknown; after?: unknown } & AuditEvent = event;
  return { analystId: actor.id, action, subjectId, via, before: json(before), after: json(after), at: now };
}

const json = (state: unknown) => (state === undefined ? null : JSON.stringify(state));

/** Writes audit events within the transaction of the change, so that both are committed or neither is. */
export function recordEvents(
  tx: Transaction,
  context: Context,
  events: readonly AuditEvent[],
): Promise<void> {
  const rows = events.map((event) => rowOf(event, context));
  return insertAuditRows(tx, rows);
}

export const recordEvent = (tx: Transaction, context: Context, event: AuditEvent): Promise<void> =>
  recordEvents(tx, context, [event]);

/** The same for a write that shares its commit with others (`groupedWrite`). */
export function recordGroupedEvent(connection: Database, context: Context, event: AuditEvent): void {
  insertAuditRow(connection, rowOf(event, context));
}
