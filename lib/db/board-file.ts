import type { Database } from "better-sqlite3";
import { databaseFaultOf, type DatabaseFaultCode } from "@/lib/database-fault";
import type { MigrationFile } from "./migration-files";

/** Thrown when a file can't be used as the database; its message is shown to the person who runs the command. */
export class DatabaseFileError extends Error {
  override name = "DatabaseFileError";
}

const SENTENCES: Record<DatabaseFaultCode, (file: string) => string> = {
  no_space: (file) => `There is no room left on the disk for ${file}. Make room on it and try again.`,
  read_only: (file) =>
    `${file} can't be opened and written to as a database. Check its permissions and its disk, or point DATABASE_URL at another file.`,
  database_replaced: (file) => `${file} was moved, deleted or replaced meanwhile. Try again.`,
  database_damaged: (file) =>
    `${file} is no SQLite database, or a damaged one: point DATABASE_URL at another file, or put a backup in its place with npm run restore -- FILE`,
};

/**
 * The thing to print when a command on the database at `file` failed: a sentence if the file or its disk is the reason,
 * else the error.
 */
export function reasonOf(error: unknown, file: string): unknown {
  if (error instanceof DatabaseFileError) return error.message;
  const fault = databaseFaultOf(error);
  return fault ? SENTENCES[fault](file) : error;
}

export interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished_at: unknown;
}

/** The migrations that a database's own history lists. */
export function historyOf(database: Database): HistoryRow[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'").get();
  if (!exists) return [];
  return database
    .prepare<[], HistoryRow>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    )
    .all();
}

/** Whether a database holds a board, nothing, or another program's data. */
export function contentOf(
  database: Database,
  migrations: readonly MigrationFile[],
): "board" | "empty" | "foreign" {
  // One transaction, because another process may be creating the board at the same time.
  return database.transaction(() => {
    const history = historyOf(database);
    if (history.some((row) => row.migration_name === migrations[0]?.name)) return "board";
    // An interrupted first start leaves the history table, without rows.
    const tables = database.prepare(
      "SELECT 1 FROM sqlite_schema WHERE tbl_name <> '_prisma_migrations' LIMIT 1",
    );
    return tables.get() === undefined && history.length === 0 ? "empty" : "foreign";
  })();
}

/** The first applied migration that isn't among these, so that a newer version made the board; null without one. */
export function newerMigration(database: Database, migrations: readonly MigrationFile[]): string | null {
  const known = new Set(migrations.map(({ name }) => name));
  return historyOf(database).find((row) => !known.has(row.migration_name))?.migration_name ?? null;
}

/** SQLite's own description of damaged pages; null if there are none. */
export function damageOf(database: Database, check: "quick_check" | "integrity_check"): string | null {
  try {
    const found = database.pragma(`${check}(3)`) as Record<string, string>[];
    const lines = found.flatMap((row) => Object.values(row));
    return lines.join("; ") === "ok" ? null : lines.join("; ").replaceAll("\n", " ");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
