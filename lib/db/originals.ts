import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import Database from "better-sqlite3";

/** The folder of the original files of reports: beside the database, each under its hash. */
export const originalsFolderOf = (database: string): string => path.join(path.dirname(database), "files");

/**
 * Copies a file into a folder of originals under its hash, unless it is there. It is written under a temporary name and
 * synced, so a file with the final name is always complete.
 */
export async function keepOriginal(source: string, folder: string, sha256: string): Promise<void> {
  const target = path.join(folder, sha256);
  if (existsSync(target)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${target}.${randomUUID()}.unfinished`;
  try {
    await copyFile(source, unfinished);
    await sync(unfinished);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
  if (process.platform !== "win32") await sync(folder);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Copies the originals that a database names from one folder to another, those that aren't there yet. Returns how many
 * are in the target afterwards, and the names of those that are missing or damaged.
 */
export async function copyOriginals(
  database: string,
  from: string,
  to: string,
): Promise<{ there: number; missing: string[] }> {
  const missing: string[] = [];
  const files = originalsIn(database);
  for (const { sha256, name } of files) {
    if (existsSync(path.join(to, sha256))) continue;
    const source = path.join(from, sha256);
    if ((await hashOf(source)) === sha256) await keepOriginal(source, to, sha256);
    else missing.push(name);
  }
  return { there: files.length - missing.length, missing };
}

/** The files that a database names; none in a database from before reports had files. */
function originalsIn(file: string): { sha256: string; name: string }[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const hasFiles = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'ReportFile'").get();
    if (!hasFiles) return [];
    return database
      .prepare<[], { sha256: string; name: string }>(
        'SELECT "sha256", "name" FROM "ReportFile" ORDER BY "id"',
      )
      .all();
  } finally {
    database.close();
  }
}

/** Null: there is no such file. */
async function hashOf(file: string): Promise<string | null> {
  if (!existsSync(file)) return null;
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
