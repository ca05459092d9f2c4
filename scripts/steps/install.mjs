import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";
import { mustRun } from "./run.mjs";
import { withProgress } from "./progress.mjs";
import { fingerprint, onceFor } from "./fingerprint.mjs";

// Inside node_modules, so that it is removed with them.
const INSTALLED_FROM = path.join(root, "node_modules/.themeboard-installed");

/** Prisma downloads an engine, which nothing here needs, unless this variable names an existing program. */
export const WITHOUT_ENGINE = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };

/**
 * better-sqlite3 12, which the lock file has, aborts in garbage collection where it is compiled for Node 24.19 or newer;
 * 13 needs the Node-API 10 of Node 22.14, and crashes without it. Once Node 20 is given up, 13 goes into the lock file.
 */
const DRIVER = Number(process.versions.napi) >= 10 ? ["better-sqlite3@13.2.0"] : [];

/** Installs the packages when they, or the Node they are compiled for, have changed since. */
export async function install() {
  const lockAndNode = `${fingerprint(root, ["package.json", "package-lock.json"])} ${process.platform}-${process.arch}-${process.versions.modules} ${DRIVER}`;
  const isUpdate = existsSync(path.join(root, "node_modules"));
  await onceFor(INSTALLED_FROM, lockAndNode, () =>
    withProgress(
      "Installing packages",
      isUpdate ? "usually under a minute" : "usually one to three minutes",
      () =>
        mustRun(
          "The packages could not be installed (see above). Check the network and try again.",
          // Not `npm ci`: it refuses a lock from which a registry left out another system's optional packages. Not saved:
          // starting the board must not change the lock file.
          [
            npmCli(),
            "install",
            "--include=dev",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            ...DRIVER,
          ],
          { env: WITHOUT_ENGINE },
        ),
    ),
  );
}

/** npm as a JavaScript file, which runs the same on every system: the one that called us, or Node's own. */
export function npmCli() {
  const caller = process.env.npm_execpath;
  if (caller && /npm-cli\.c?js$/.test(caller)) return caller;
  const beside = path.dirname(process.execPath);
  const candidates = [
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
    "/usr/share/npm/bin/npm-cli.js",
  ];
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error("npm is not where Node usually keeps it: run this by npm, as in npm start.");
  return found;
}
