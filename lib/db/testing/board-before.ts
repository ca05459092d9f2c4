import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { migrate } from "@/lib/db/migrate";

/**
 * Creates the file of a board as of before a migration, with one analyst and the rows of `fill`; the test deletes it.
 */
export async function boardBefore(
  migration: string,
  fill: (database: Database.Database) => void,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-before-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "board.db");
  const earlier = path.join(folder, "migrations");
  for (const name of readdirSync("prisma/migrations")) {
    if (/^\d/.test(name) && name < migration)
      cpSync(path.join("prisma/migrations", name), path.join(earlier, name), { recursive: true });
  }
  await migrate(file, earlier);
  const database = new Database(file);
  database.exec(
    `INSERT INTO "Analyst" ("id","handle","name","createdAt") VALUES ('a','local','Local','2025-02-04T00:00:00.000+00:00')`,
  );
  fill(database);
  database.close();
  return file;
}
