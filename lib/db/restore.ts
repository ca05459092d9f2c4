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
import { copyOriginals, originalsFolderOf } from "./originals";

interface Around {
  /** The folder of migrations, which tells a board from another database. */
  migrations: string;
  /** Whether a board answers at its address. Called only where the database's own lock gives no answer. */
  isServed: () => Promise<boolean>;
  now?: Date;
}

interface Restored {
  /** The path of the database that was set aside; null: there was none. */
  aside: string | null;
  /** The names of reports' files that are neither with the copy nor here. */
  missing: string[];
}

/**
 * Puts a copy of the board at `source` in the place of the database at `file`. The copy is checked before anything
 * changes; the present database stays in place until the copy takes its name. Reports' files come from the folder
 * beside the copy; those that are here stay.
 */
export async function restore(source: string, file: string, around: Around): Promise<Restored> {
  checkSource(source, file);
  clearUnfinished(file);
  const copy = unfinishedName(file);
  try {
    await copyDatabase(source, copy);
    checkBoard(copy, source, around.migrations);
    await takeOver(file, around.isServed);
    const { missing } = await copyOriginals(copy, originalsFolderOf(source), originalsFolderOf(file));
    const aside = existsSync(file) ? setAside(file, around.now ?? new Date()) : null;
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true }); // left over from a deleted database
    renameSync(copy, file);
    return { aside, missing };
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
  // Part of the board may be only in the log, and a process may be writing to it: SQLite's own backup copies both
  // consistently.
  const database = new Database(source, { readonly: true });
  try {
    await database.backup(copy);
  } finally {
    database.close();
  }
}

/**
 * Refuses a copy that isn't a sound board of this version or an earlier one, and makes it one file that is synced to
 * the disk.
 */
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

/** Refuses while the board runs; else checkpoints the log of the present database. */
async function takeOver(file: string, isServed: () => Promise<boolean>): Promise<void> {
  const isRunning = (existsSync(file) ? isInUse(file) : null) ?? (await isServed());
  if (isRunning)
    throw new DatabaseFileError(
      "The board is running. Stop it (Ctrl-C where it was started), then restore. Nothing was changed.",
    );
}

/** Whether another process has the database open; null where it is too damaged to tell. */
function isInUse(file: string): boolean | null {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { fileMustExist: true, timeout: 0 });
    // Leaving WAL mode needs an exclusive lock: every other open connection holds a shared one.
    database.pragma("journal_mode = WAL");
    return database.pragma("journal_mode = DELETE", { simple: true }) !== "delete";
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : "";
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? true : null;
  } finally {
    database?.close();
  }
}

/** Puts the present database under a dated name, with its log where a checkpoint wasn't possible. */
function setAside(file: string, now: Date): string {
  const aside = nameAside(file, now);
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  rmSync(`${file}-shm`, { force: true });
  try {
    linkSync(file, aside); // a second link: the file keeps its own name until the copy takes it
  } catch {
    renameSync(file, aside);
  }
  return aside;
}
