import type { Database } from "better-sqlite3";
import { v7 as uuid7 } from "uuid";
import { instantText } from "./notes-as-of";
import { prepared } from "./prepared";
import type { Transaction } from "./transaction";

/** A row of the audit; `before` and `after` are JSON, typed by the audit events of lib/audit. */
export interface AuditRow {
  analystId: string;
  action: string;
  subjectId: string;
  via: string;
  before: string | null;
  after: string | null;
  at: Date;
}

export async function insertAuditRows(tx: Transaction, rows: AuditRow[]): Promise<void> {
  await tx.auditEvent.createMany({ data: rows });
}

const INSERT = `INSERT INTO "AuditEvent" ("id","analystId","action","subjectId","via","before","after","at") VALUES (?,?,?,?,?,?,?,?)`;

/** Inserts an audit row inside a `groupedWrite`, by the writing connection. */
export function insertAuditRow(connection: Database, row: AuditRow): void {
  const { analystId, action, subjectId, via, before, after, at } = row;
  const values = [uuid7(), analystId, action, subjectId, via, before, after, instantText(at)];
  prepared(connection, INSERT).run(...values);
}
