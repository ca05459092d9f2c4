import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { damageOf, DatabaseFileError } from "./board-file";

const UNFINISHED = ".unfinished";

/** The folder of the backups of the database at `file`. */
export const backupFolderOf = (file: string): string => path.join(path.dirname(file), "backups");

/**
 * Copies the database at `file` while it is in use, to `backups/<name>-<day>T<time>Z-<label>.db` beside it, and returns
 * the path. The copy is written and checked under a temporary name, so a file with the final name is always complete.
 * Reports' files aren't copied: see `copyOriginals`.
 */
export async function backUp(file: string, label: string, now: Date = new Date()): Promise<string> {
  const folder = backupFolderOf(file);
  mkdirSync(folder, { recursive: true });
  const target = freeName(folder, nameOf(file, label, now));
  clearUnfinished(target);
  const unfinished = unfinishedName(target);
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await database.backup(unfinished);
    checkCopy(unfinished, file);
    renameSync(unfinished, target);
    return target;
  } finally {
    database.close();
    for (const suffix of SUFFIXES) rmSync(unfinished + suffix, { force: true });
  }
}

const SUFFIXES = ["", "-journal", "-wal", "-shm"];

/** Checks every page of a copy. */
function checkCopy(copy: string, original: string): void {
  const damage = withoutLog(copy, (database) => damageOf(database, "integrity_check"));
  if (damage !== null)
    throw new DatabaseFileError(
      `The copy of ${original} isn't sound and wasn't kept, so the database itself is damaged (${damage}). Stop the board and put an earlier backup in its place: npm run restore -- FILE`,
    );
}

/** Runs `look` on a copy that no other process has open, and leaves the copy as one file without a log. */
export function withoutLog<T>(copy: string, look: (database: Database.Database) => T): T {
  const database = new Database(copy, { fileMustExist: true });
  try {
    database.pragma("journal_mode = DELETE");
    return look(database);
  } finally {
    database.close();
  }
}

/** The temporary name of a file that is still being written. */
export const unfinishedName = (target: string): string => `${target}.${process.pid}${UNFINISHED}`;

/** Deletes the unfinished files beside `target` whose process no longer runs. */
export function clearUnfinished(target: string): void {
  const folder = path.dirname(target);
  for (const name of readdirSync(folder)) {
    const match = /(?:\.(\d+))?\.unfinished(?:-journal|-wal|-shm)?$/.exec(name);
    if (match && !isRunning(Number(match[1] ?? 0))) rmSync(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** `<name>-2025-02-04T083000Z-<label>`: sorts by time and is a valid file name on every system. */
function nameOf(file: string, label: string, now: Date): string {
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");
  return `${path.parse(file).name}-${stamp}-${label}`;
}

function freeName(folder: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = path.join(folder, copy === 1 ? `${name}.db` : `${name}-${copy}.db`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** The dated name under which the present database stays when a restored one takes its place. */
export function nameAside(file: string, now: Date): string {
  const folder = backupFolderOf(file);
  mkdirSync(folder, { recursive: true });
  return freeName(folder, nameOf(file, "before-restore", now));
}
