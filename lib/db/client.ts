import type { Database } from "better-sqlite3";
import { env } from "@/lib/env/env";
import { closeAtExit } from "./connection";
import { PrismaClient } from "./generated/client";
import type { OpenFile } from "./open-file";
import { sqliteAdapter, type Connections } from "./sqlite-adapter";

const kept = globalThis as typeof globalThis & { themeboardDb?: PrismaClient; themeboardOpen?: Connections };

/**
 * The board's database. Kept on globalThis always, in production too: the server's bundles each hold a copy of this
 * module, and two clients would be two queues of writers.
 */
export const db: PrismaClient = (kept.themeboardDb ??= new PrismaClient({
  adapter: sqliteAdapter(env().databaseUrl, (connections) => {
    kept.themeboardOpen = connections;
    closeAtExit(connections.reader);
    closeAtExit(connections.writer);
  }),
}));

/**
 * The connection that `db` writes through, for statements that are prepared once and run for each of many rows. Only
 * inside a transaction: its lock, its commit and its rollback are the transaction's.
 */
export function writerConnection(): Database {
  const writer = kept.themeboardOpen?.writer;
  if (!writer?.inTransaction) throw new Error("Statements of one's own are run inside a transaction.");
  return writer;
}

/** What `db` runs on, opened if it isn't yet. */
export async function connections(): Promise<Connections> {
  if (!kept.themeboardOpen?.writer.open) await db.$connect();
  return kept.themeboardOpen!;
}

/** Pages of the log after which a commit puts it into the database: SQLite's own number. */
const CHECKPOINT_PAGES = 1000;

/** Whether commits put the log into the database. */
export function setAutoCheckpoint(isOn: boolean): void {
  const writer = kept.themeboardOpen?.writer;
  if (writer?.open) writer.pragma(`wal_autocheckpoint = ${isOn ? CHECKPOINT_PAGES : 0}`);
}

/** The file that `db` is open on; null before its first statement. */
export const openFile = (): OpenFile | null => kept.themeboardOpen?.file ?? null;
