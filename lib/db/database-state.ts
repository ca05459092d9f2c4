import Database from "better-sqlite3";
import { db, openFile } from "./client";
import { closeAtExit } from "./connection";
import { faultOf, type DatabaseFaultCode } from "@/lib/database-fault";

const kept = globalThis as typeof globalThis & { themeboardTrial?: Database.Database };

/** What keeps the database from working: a fault of its file, no answer at all, or nothing (`ok`). */
export async function databaseState(): Promise<"ok" | "unavailable" | DatabaseFaultCode> {
  try {
    if ((await db.analyst.count()) === 0) return "unavailable"; // a board always has one
    const file = openFile();
    if (!file) return "unavailable";
    file.assertInPlace();
    if (file.isDamaged) return "database_damaged";
    kept.themeboardTrial ??= trialConnection(file.path);
    tryWrite(kept.themeboardTrial);
    return "ok";
  } catch (error) {
    return faultOf(error) ?? "unavailable";
  }
}

/** A connection for trial writes. It never waits, since waiting would hold up every request. */
function trialConnection(file: string): Database.Database {
  const connection = new Database(file, { fileMustExist: true, timeout: 0 });
  closeAtExit(connection);
  connection.pragma("cache_size = 2"); // pages: more than that are written out before the transaction ends
  return connection;
}

/**
 * Writes 64 KB and takes it back. With the connection's cache as small as it is, the pages reach the log on the disk:
 * a full or read-only one shows. No change is committed, so nothing that is cached is worked out again.
 */
export function tryWrite(connection: Database.Database): void {
  try {
    connection.exec("BEGIN IMMEDIATE");
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return; // someone is writing
    throw error;
  }
  try {
    connection
      .prepare(
        `INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('trial write', zeroblob(65536), 0)`,
      )
      .run();
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
  }
}
