import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

/**
 * Copies the database at `file` while it is in use, to `backups/<name>-<day>T<time>Z-<label>.db` beside it, and
 * answers where. The copy is whole or absent: it is written under another name first.
 */
export async function backUp(file: string, label: string, now: Date = new Date()): Promise<string> {
  const folder = path.join(path.dirname(file), "backups");
  mkdirSync(folder, { recursive: true });
  const target = freeName(folder, `${path.parse(file).name}-${stampOf(now)}-${label}`);
  const unfinished = `${target}.unfinished`;
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await database.backup(unfinished);
    renameSync(unfinished, target);
    return target;
  } finally {
    database.close();
    rmSync(unfinished, { force: true });
  }
}

/** 2025-02-04T083000Z: sorts by time and is a file's name on every system. */
function stampOf(now: Date): string {
  return now
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");
}

function freeName(folder: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = path.join(folder, copy === 1 ? `${name}.db` : `${name}-${copy}.db`);
    if (!existsSync(candidate)) return candidate;
  }
}
