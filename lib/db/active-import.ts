import type { Database } from "better-sqlite3";

/**
 * Asks, before each piece of a long import is written, whether its transaction still stands. Once the client has given it
 * up, the connection that is written through belongs to somebody else's, or commits each statement by itself; the
 * import's own row is gone then, for it was never committed.
 */
export function isImportActive(connection: Database, importId: string): () => boolean {
  const find = connection.prepare(`SELECT 1 FROM "PriceImport" WHERE "id" = ?`);
  return () => connection.inTransaction && find.get(importId) !== undefined;
}
