import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import Database from "better-sqlite3";
import { clearUnfinished, nameAside, unfinishedName, withoutLog } from "./backup";
import { contentOf, damageOf, DatabaseFileError, newerMigration } from "./board-file";
import { readMigrations } from "./migration-files";

interface Around {
  /** The folder of migrations, by which a board is known. */
  migrations: string;
  /** Whether a board answers where this one is served. Asked only where the database's own lock can't say. */
  isServed: () => Promise<boolean>;
  now?: Date;
}

/**
 * Puts a copy of the board at `source` in the place of the database at `file`, and answers where the present one is
 * kept; null: there was none. The copy is checked before anything is touched; the database that is there stays until the
 * copy takes its name.
 */
export async function restore(source: string, file: string, around: Around): Promise<string | null> {
  checkSource(source, file);
  clearUnfinished(file);
  const copy = unfinishedName(file);
  try {
    await copyDatabase(source, copy);
    checkBoard(copy, source, around.migrations);
    await takeOver(file, around.isServed);
    const aside = existsSync(file) ? keepAside(file, around.now ?? new Date()) : null;
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true }); // of a database that is gone
    renameSync(copy, file);
    return aside;
  } finally {
    rmSync(copy, { force: true });
  }
}

function checkSource(source: string, file: string): void {
  if (!statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new DatabaseFileError(`There is no file ${source} to restore.`);
  if (existsSync(file) && realpathSync(source) === realpathSync(file))
    throw new DatabaseFileError(`${source} is the board's database itself. Name one of its copies.`);
}

async function copyDatabase(source: string, copy: string): Promise<void> {
  const log = statSync(`${source}-wal`, { throwIfNoEntry: false });
  if (!log?.size) return copyFileSync(source, copy);
  // Some of it is only in the log, and somebody may be writing to it: SQLite copies both as they belong together.
  const database = new Database(source, { readonly: true });
  try {
    await database.backup(copy);
  } finally {
    database.close();
  }
}

/** Refuses a copy that isn't a sound board of this version or an earlier one, and makes it one file safe on the disk. */
function checkBoard(copy: string, source: string, folder: string): void {
  const migrations = readMigrations(folder);
  let reason: string | null;
  try {
    reason = withoutLog(copy, (database) => {
      const damage = damageOf(database, "integrity_check");
      if (damage !== null) return `it is damaged (${damage})`;
      if (contentOf(database, migrations) !== "board") return "it isn't a Themeboard database";
      const newer = newerMigration(database, migrations);
      return newer && `a newer version of Themeboard made it (it holds the migration ${newer})`;
    });
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    reason = `it is no SQLite database, or a damaged one (${error.message})`;
  }
  if (reason) throw new DatabaseFileError(`${source} can't be restored: ${reason}. Nothing was changed.`);
  const opened = openSync(copy, "r+");
  fsyncSync(opened);
  closeSync(opened);
}

/** Refuses while the board runs; else puts the log of the database that is there into it. */
async function takeOver(file: string, isServed: () => Promise<boolean>): Promise<void> {
  const isRunning = (existsSync(file) ? isInUse(file) : null) ?? (await isServed());
  if (isRunning)
    throw new DatabaseFileError(
      "The board is running. Stop it (Ctrl-C where it was started), then restore. Nothing was changed.",
    );
}

/** Whether another process has the database open; null where it is too damaged to be asked. */
function isInUse(file: string): boolean | null {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { fileMustExist: true, timeout: 0 });
    // Leaving WAL needs the database for oneself: every other connection holds a lock on it as long as it is open.
    database.pragma("journal_mode = WAL");
    return database.pragma("journal_mode = DELETE", { simple: true }) !== "delete";
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : "";
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? true : null;
  } finally {
    database?.close();
  }
}

/** Keeps the present database under a dated name, with its log where that couldn't be put into it. */
function keepAside(file: string, now: Date): string {
  const aside = nameAside(file, now);
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  rmSync(`${file}-shm`, { force: true });
  try {
    linkSync(file, aside); // its own name stays on it until the copy takes it
  } catch {
    renameSync(file, aside);
  }
  return aside;
}
