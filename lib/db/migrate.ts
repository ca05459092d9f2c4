import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { backUp } from "./backup";
import { CONNECTION_PRAGMAS } from "./connection";
import { readMigrations, type MigrationFile } from "./migration-files";

/** Thrown when the database can't be brought up to date; the message is for the person who starts the board. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

// Prisma's own table, so that `prisma migrate deploy` and this runner see the same history.
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id"                    TEXT PRIMARY KEY NOT NULL,
  "checksum"              TEXT NOT NULL,
  "finished_at"           DATETIME,
  "migration_name"        TEXT NOT NULL,
  "logs"                  TEXT,
  "rolled_back_at"        DATETIME,
  "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

type HistoryRow = { migration_name: string; checksum: string; finished_at: unknown };

/** `corrections`: what the migrations changed of what the board held, a line each. */
export type Migrated = { applied: string[]; backup: string | null; corrections: string[] };

/**
 * Brings the database at `file` up to date with the migrations in `folder`, each in one transaction: all of it stands
 * or none. A file with anything in it is backed up first. Called twice, or by two processes at once, each migration
 * is applied once.
 */
export async function migrate(file: string, folder: string): Promise<Migrated> {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = openDatabase(file);
  try {
    for (const pragma of CONNECTION_PRAGMAS) database.exec(pragma);
    const pending = pendingOf(database, readMigrations(folder));
    const [first] = pending;
    if (!first) return { applied: [], backup: null, corrections: [] };

    const backup = isEmpty(database) ? null : await backUp(file, `before-${first.name}`);
    database.exec(HISTORY);
    const applied = pending.filter((migration) => apply(database, migration)).map(({ name }) => name);
    return { applied, backup, corrections: applied.flatMap((name) => correctionsBy(database, name)) };
  } finally {
    database.close();
  }
}

/** A file of another kind, or a damaged one, is named to the person who starts the board: nothing is written into it. */
function openDatabase(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Database.SqliteError ? error.code : "";
    if (!/^SQLITE_(NOTADB|CORRUPT|CANTOPEN)/.test(code)) throw error;
    throw new MigrationError(
      `${file} is no SQLite database, or a damaged one: point DATABASE_URL at another file, or restore a backup.`,
      { cause: error },
    );
  }
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
}

function historyOf(database: Database.Database): HistoryRow[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'").get();
  if (!exists) return [];
  return database
    .prepare<[], HistoryRow>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    )
    .all();
}

/** What is still to apply, once what was applied is known to be what the folder says. */
function pendingOf(database: Database.Database, migrations: MigrationFile[]): MigrationFile[] {
  const history = historyOf(database);
  for (const row of history) {
    const name = row.migration_name;
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!migration) {
      throw new MigrationError(
        `The database holds the migration ${name}, which this version of Themeboard doesn't know: it was made by a newer one. Update Themeboard, or point DATABASE_URL at another file.`,
      );
    }
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${name} was begun on this database and never finished. Restore a backup from the folder beside it, then start again.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationError(
        `The migration ${name} was changed after it had been applied to this database. Put its migration.sql back as it was, and write the change as a new migration.`,
      );
    }
  }
  return migrations.filter((migration) => !history.some((row) => row.migration_name === migration.name));
}

/** A migration that corrects values writes each into the audit, under its own name. */
function correctionsBy(database: Database.Database, migration: string): string[] {
  if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'AuditEvent'").get()) return [];
  const rows = database
    .prepare<[string], { subjectId: string; before: string; after: string }>(
      `SELECT "subjectId", "before", "after" FROM "AuditEvent" WHERE "after" ->> 'migration' = ? ORDER BY "subjectId"`,
    )
    .all(migration);
  return rows.flatMap(({ subjectId, before, after }) => {
    const now = JSON.parse(after) as Record<string, unknown>;
    return Object.entries(JSON.parse(before) as Record<string, unknown>).map(
      ([key, value]) => `${subjectId}: ${key} ${String(value)} → ${String(now[key])}`,
    );
  });
}

/** Applies one migration whole; false when another process did it meanwhile. */
function apply(database: Database.Database, migration: MigrationFile): boolean {
  // Before BEGIN: inside a transaction this pragma does nothing, and rebuilding a table that others point to would
  // fire what they say about deletion.
  database.pragma("foreign_keys = OFF");
  database.exec("BEGIN IMMEDIATE");
  try {
    if (historyOf(database).some((row) => row.migration_name === migration.name)) {
      database.exec("ROLLBACK");
      return false;
    }
    const startedAt = Date.now();
    database.exec(migration.sql);
    if (!database.inTransaction) throw new Error("it ends the transaction that it runs in");
    const dangling = database.prepare("PRAGMA foreign_key_check").all().length;
    if (dangling > 0) throw new Error(`it leaves ${dangling} rows that point to nothing`);
    database
      .prepare(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
         VALUES (?, ?, ?, ?, ?, 1)`,
      )
      .run(randomUUID(), migration.checksum, Date.now(), migration.name, startedAt);
    database.exec("COMMIT");
    return true;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `The migration ${migration.name} failed and nothing of it was kept: ${reason}. The database is as it was.`,
      { cause: error },
    );
  } finally {
    database.pragma("foreign_keys = ON");
  }
}
