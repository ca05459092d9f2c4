import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { databaseFaultOf } from "@/lib/database-fault";
import { backUp } from "./backup";
import { contentOf, damageOf, DatabaseFileError, historyOf, newerMigration, reasonOf } from "./board-file";
import { CONNECTION_PRAGMAS } from "./connection";
import { readMigrations, type MigrationFile } from "./migration-files";
import { foldSearchTexts } from "./search-texts";

/** Thrown when the database can't be brought up to date; its message is shown to the person who starts the board. */
export class MigrationError extends DatabaseFileError {
  override name = "MigrationError";
}

// The history table of `prisma migrate deploy`, so that Prisma and this runner share one history.
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

/** `corrections`: one line for each stored value that the migrations corrected. */
export type Migrated = { applied: string[]; backup: string | null; corrections: string[] };

/**
 * Brings the database at `file` up to date with the migrations in `folder`, each in one transaction of its own. A board
 * is checked for damage and backed up before anything is applied; another program's database isn't touched. Two calls
 * or two processes at once apply each migration once.
 */
export async function migrate(file: string, folder: string): Promise<Migrated> {
  let database: Database.Database | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    database = new Database(file);
    const migrations = readMigrations(folder);
    const content = checkContent(database, file, migrations);
    for (const pragma of CONNECTION_PRAGMAS) database.exec(pragma);
    const pending = pendingOf(database, migrations);
    const [first] = pending;
    if (!first) {
      foldSearchTexts(database);
      return { applied: [], backup: null, corrections: [] };
    }

    const backup = content === "empty" ? null : await backUp(file, `before-${first.name}`);
    database.exec(HISTORY);
    const applied: string[] = [];
    for (const migration of pending) if (apply(database, migration)) applied.push(migration.name);
    foldSearchTexts(database);
    const corrections: string[] = [];
    for (const name of applied) corrections.push(...correctionsBy(database, name));
    return { applied, backup, corrections };
  } catch (error) {
    const reason = reasonOf(error, file);
    throw typeof reason === "string" && !(error instanceof DatabaseFileError)
      ? new MigrationError(reason, { cause: error })
      : error;
  } finally {
    database?.close();
  }
}

/** Refuses a database that isn't a board, and a board with damaged pages. */
function checkContent(database: Database.Database, file: string, migrations: MigrationFile[]) {
  const content = contentOf(database, migrations);
  if (content === "foreign")
    throw new MigrationError(
      `${file} is the database of another program, and nothing in it was changed. Point DATABASE_URL at another file.`,
    );
  const damage = content === "board" ? damageOf(database, "quick_check") : null;
  if (damage !== null)
    throw new MigrationError(
      `The database ${file} is damaged (${damage}). Put a backup in its place: npm run restore -- FILE`,
    );
  return content;
}

/** The migrations still to apply. Throws where the applied ones differ from the folder's. */
function pendingOf(database: Database.Database, migrations: MigrationFile[]): MigrationFile[] {
  const newer = newerMigration(database, migrations);
  if (newer !== null)
    throw new MigrationError(
      `The database holds the migration ${newer}, which this version of Themeboard doesn't know: it was made by a newer one. Update Themeboard, or point DATABASE_URL at another file.`,
    );
  const history = historyOf(database);
  for (const row of history) {
    const name = row.migration_name;
    const migration = migrations.find((candidate) => candidate.name === name);
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${name} was begun on this database and never finished. Restore a backup from the folder beside it, then start again.`,
      );
    }
    if (row.checksum !== migration?.checksum) {
      throw new MigrationError(
        `The migration ${name} was changed after it had been applied to this database. Put its migration.sql back as it was, and write the change as a new migration.`,
      );
    }
  }
  return migrations.filter((migration) => !history.some((row) => row.migration_name === migration.name));
}

/** The corrections that a migration wrote into the audit under its own name. */
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

/** Applies one migration in a transaction; false when another process applied it meanwhile. */
function apply(database: Database.Database, migration: MigrationFile): boolean {
  // Before BEGIN: inside a transaction this pragma has no effect, and rebuilding a parent table would trigger its ON
  // DELETE actions.
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
    if (databaseFaultOf(error)) throw error; // a fault of the disk, not of the migration
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `The migration ${migration.name} failed and nothing of it was kept: ${reason}. The database is as it was.`,
      { cause: error },
    );
  } finally {
    database.pragma("foreign_keys = ON");
  }
}
