import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { prepareDatabase } from "../scripts/steps/database.mjs";

/** Once a run: a database as a first start leaves it, which every server of the tests begins with a copy of. */
export default async function globalSetup() {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-e2e-"));
  const template = path.join(folder, "template.db");
  await prepareDatabase({ DATABASE_URL: `file:${template}` });
  // Everything into the one file that is copied.
  const database = new Database(template);
  // The offer of the tour is answered, except in its own test.
  database
    .prepare(`INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('tour.local', 'done', ?)`)
    .run(new Date().toISOString());
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  process.env.THEMEBOARD_TEMPLATE = template; // the workers inherit it
  return () => rmSync(folder, { recursive: true, force: true });
}
