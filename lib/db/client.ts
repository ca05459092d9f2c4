import type { Database } from "better-sqlite3";
import { env } from "@/lib/env/env";
import { closeAtExit } from "./connection";
import { PrismaClient } from "./generated/client";
import type { OpenFile } from "./open-file";
import { sqliteAdapter, type Connections } from "./sqlite-adapter";

const shared = globalThis as typeof globalThis & {
  themeboardDb?: PrismaClient;
  themeboardOpen?: Connections;
};

/**
 * The board's database client. It is stored on globalThis, in production too: each of the server's bundles has its own
 * copy of this module, and two clients would be two queues of writers.
 */
export const db: PrismaClient = (shared.themeboardDb ??= new PrismaClient({
  adapter: sqliteAdapter(env().databaseUrl, (connections) => {
    shared.themeboardOpen = connections;
    closeAtExit(connections.reader);
    closeAtExit(connections.writer);
  }),
}));

/**
 * The connection that `db` writes through, for statements that are prepared once and run for many rows. Use it only
 * inside a transaction, which owns its lock, commit and rollback.
 */
export function writerConnection(): Database {
  const writer = shared.themeboardOpen?.writer;
  if (!writer?.inTransaction) throw new Error("Statements of one's own are run inside a transaction.");
  return writer;
}

/** The connections under `db`, opened on first use. */
export async function connections(): Promise<Connections> {
  if (!shared.themeboardOpen?.writer.open) await db.$connect();
  return shared.themeboardOpen!;
}

/** The number of log pages after which a commit runs a checkpoint: SQLite's default. */
const CHECKPOINT_PAGES = 1000;

/** Turns the checkpoint at commit on or off. */
export function setAutoCheckpoint(isOn: boolean): void {
  const writer = shared.themeboardOpen?.writer;
  if (writer?.open) writer.pragma(`wal_autocheckpoint = ${isOn ? CHECKPOINT_PAGES : 0}`);
}

/** The file that `db` has open; null before its first statement. */
export const openFile = (): OpenFile | null => shared.themeboardOpen?.file ?? null;
