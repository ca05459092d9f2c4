import { mkdirSync } from "node:fs";
import path from "node:path";
import { checkFolders, checkNode } from "./checks.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./project.mjs";
import { say } from "./say.mjs";

/**
 * What every command needs first: a Node and folders that will do, packages, and the database's client. Whatever
 * else has to be done by one command at a time in this clone goes into `more`.
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
        say(`Another command (process ${holder}) is preparing this folder; waiting for it …`),
    },
    async () => {
      await install();
      await generate();
      await more();
    },
  );
}
