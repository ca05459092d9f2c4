import type { Database } from "better-sqlite3";
import { env } from "@/lib/env/env";
import { PrismaClient } from "./generated/client";
import { sqliteAdapter } from "./sqlite-adapter";

const kept = globalThis as typeof globalThis & { themeboardDb?: PrismaClient; themeboardWriter?: Database };

/**
 * The board's database. Kept on globalThis always, in production too: the server's bundles each hold a copy of this
 * module, and two clients would be two queues of writers.
 */
export const db: PrismaClient = (kept.themeboardDb ??= new PrismaClient({
  adapter: sqliteAdapter(env().databaseUrl, (writer) => {
    kept.themeboardWriter = writer;
  }),
}));

/**
 * The connection that `db` writes through, for statements that are prepared once and run for each of many rows. Only
 * inside a transaction: its lock, its commit and its rollback are the transaction's.
 */
export function writerConnection(): Database {
  const writer = kept.themeboardWriter;
  if (!writer?.inTransaction) throw new Error("Statements of one's own are run inside a transaction.");
  return writer;
}
