import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A seeded database of its own for one server: its path, and what takes it away again. */
export function copyDatabase(): { database: string; remove: () => void } {
  const template = process.env.THEMEBOARD_TEMPLATE;
  if (!template)
    throw new Error("e2e/global-setup.mts has not run: start the tests by playwright.config.mts");
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-e2e-board-"));
  const database = path.join(folder, "board.db");
  copyFileSync(template, database);
  return { database, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
