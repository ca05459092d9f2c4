import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Does `work` with DATABASE_URL pointing into a temporary folder: no test and no measurement touches the real board.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTemporaryDatabase(work) {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  process.env.DATABASE_URL = `file:${path.join(folder, "temporary.db")}`;
  try {
    return await work(folder);
  } finally {
    process.removeListener("exit", remove);
    remove();
  }
}
