import Database from "better-sqlite3";
import { db, openFile } from "./client";
import { closeAtExit } from "./connection";
import { databaseFaultOf, type DatabaseFaultCode } from "@/lib/database-fault";

const shared = globalThis as typeof globalThis & { themeboardTrial?: Database.Database };

/** The state of the database: a fault of its file, `unavailable`, or `ok`. */
export async function databaseState(): Promise<"ok" | "unavailable" | DatabaseFaultCode> {
  try {
    if ((await db.analyst.count()) === 0) return "unavailable"; // every board has an analyst
    const file = openFile();
    if (!file) return "unavailable";
    file.assertInPlace();
    if (file.isDamaged) return "database_damaged";
    shared.themeboardTrial ??= trialConnection(file.path);
    tryWrite(shared.themeboardTrial);
    return "ok";
  } catch (error) {
    return databaseFaultOf(error) ?? "unavailable";
  }
}

/** Opens the connection for trial writes. It never waits for a lock, since waiting would hold up every request. */
function trialConnection(file: string): Database.Database {
  const connection = new Database(file, { fileMustExist: true, timeout: 0 });
  closeAtExit(connection);
  connection.pragma("cache_size = 2"); // pages: a larger transaction spills to the log before it ends
  return connection;
}

/**
 * Writes 64 KB and rolls back. The connection's cache is so small that the pages reach the log on the disk, which shows
 * a full or read-only disk. Nothing is committed, so no cache becomes stale.
 */
export function tryWrite(connection: Database.Database): void {
  try {
    connection.exec("BEGIN IMMEDIATE");
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return; // another write is running
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
