import { mkdirSync } from "node:fs";
import path from "node:path";
import { checkFolders, checkNode } from "./checks.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./config.mjs";

/**
 * What every command needs first: a new enough Node, writable folders, packages and the database client. `more` is done
 * under the same lock: by one command at a time in this clone.
 * @param {string} databasePath
 * @param {() => Promise<void>} [more]
 */
export async function prepare(databasePath, more = async () => undefined) {
  checkNode(process.versions.node);
  checkFolders(root, databasePath);
  const folder = path.join(root, "data");
  mkdirSync(folder, { recursive: true });
  await withLock(
    path.join(folder, "preparing.lock"),
    {
      onWait: (holder) =>
        console.log(`Another command (process ${holder}) is preparing this folder; waiting for it …`),
    },
    async () => {
      await install();
      await generate();
      await more();
    },
  );
}
