import type { Database } from "better-sqlite3";

/**
 * Returns a check that a long import runs before each piece it writes: whether its transaction is still open. After a
 * timeout the writing connection belongs to another transaction, or commits each statement by itself. The import's own
 * row tells the difference: it is uncommitted, so a rollback removes it.
 */
export function isImportActive(connection: Database, importId: string): () => boolean {
  const find = connection.prepare(`SELECT 1 FROM "PriceImport" WHERE "id" = ?`);
  return () => connection.inTransaction && find.get(importId) !== undefined;
}
