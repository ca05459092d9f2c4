import Database, { type Statement } from "better-sqlite3";
import { env } from "@/lib/env/env";
import { connections } from "./client";
import { closeAtExit } from "./connection";
import { prepared } from "./prepared";

const shared = globalThis as typeof globalThis & { themeboardVersion?: Statement<[], number> };

/**
 * A number that differs whenever any connection or process has changed the database, so that a result can be cached
 * under it. Every request reads it, so it is read straight from the driver (a few microseconds). data_version counts
 * the commits of *other* connections, so this connection never writes.
 */
export function dbVersion(): number {
  shared.themeboardVersion ??= watchChanges();
  return shared.themeboardVersion.get()!;
}

function watchChanges(): Statement<[], number> {
  const connection = new Database(env().databasePath, { fileMustExist: true });
  closeAtExit(connection);
  return connection.prepare<[], number>("PRAGMA data_version").pluck();
}

/**
 * A version for results that don't depend on notes: it stays while this process adds, edits and deletes notes, so that
 * a board read beside people who write recomputes only the parts that notes change. data_version of the writing
 * connection counts other processes' commits; this process counts its own.
 */
export async function versionBesideNotes(): Promise<string> {
  const { writer, file } = await connections();
  const others = prepared<{ data_version: number }>(writer, "PRAGMA data_version").get()!.data_version;
  return `${others}:${file.changesBesideNotes}`;
}

/** The version of the evidence: it changes when this process changes a note that has evidence. */
export async function evidenceVersion(): Promise<number> {
  return (await connections()).file.changesOfEvidence;
}

/**
 * Caches `read` until something other than notes changes in the database. Not for results that depend on notes. The
 * result is shared and must not be mutated.
 */
export function cachedUntilWriteBesideNotes<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { version: string; answer: Promise<T> } | null = null;
  return async () => {
    const version = await versionBesideNotes(); // before the read: a write during it makes the result stale, never the version too new
    if (last?.version === version) return last.answer;
    const reading = { version, answer: read() };
    reading.answer.catch(() => {
      if (last === reading) last = null;
    });
    last = reading;
    return reading.answer;
  };
}
