import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root, UserError } from "./config.mjs";
import { mustRun } from "./run.mjs";
import { withProgress } from "./progress.mjs";
import { fingerprint, onceFor } from "./fingerprint.mjs";

const MODULES = path.join(root, "node_modules");

// Inside node_modules, so that it is removed with them.
const INSTALLED_FROM = path.join(MODULES, ".themeboard-installed");

/** Prisma downloads an engine, which nothing here needs, unless this variable names an existing program. */
export const WITHOUT_ENGINE = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };

/**
 * better-sqlite3 12, which the lock file has, aborts in garbage collection where it is compiled for Node 24.19 or newer;
 * 13 needs the Node-API 10 of Node 22.14, and crashes without it. Once Node 20 is given up, 13 goes into the lock file.
 */
const DRIVER = Number(process.versions.napi) >= 10 ? "better-sqlite3@13.2.0" : "";

/** The checksum that the lock file would have for DRIVER. */
export const DRIVER_INTEGRITY =
  "sha512-Z8Q/9x/uNyKxA1v4FNodyItRVRw1TeKBrmj32JhxhR0ceNcBY+wMobt/Bv7M7TzwPAXjnZRtNaEsATnUZSKWZQ==";

/**
 * Ends the command if the driver that npm installed has another checksum. npm records the checksum that it compared the
 * package with.
 * @param {string} modules a folder of installed packages
 */
export function checkDriver(modules) {
  const { packages } = JSON.parse(readFileSync(path.join(modules, ".package-lock.json"), "utf8"));
  if (packages["node_modules/better-sqlite3"]?.integrity !== DRIVER_INTEGRITY)
    throw new UserError(
      "The installed better-sqlite3 has another checksum than expected. Check which registry npm uses, remove node_modules and try again.",
    );
}

/** Installs the packages when they, or the Node they are compiled for, have changed since. */
export async function install() {
  const lockAndNode = `${fingerprint(root, ["package.json", "package-lock.json"])} ${process.platform}-${process.arch}-${process.versions.modules} ${DRIVER}`;
  const isUpdate = existsSync(MODULES);
  await onceFor(INSTALLED_FROM, lockAndNode, async () => {
    await withProgress(
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
            // Nothing that runs before the driver is checked; no other package needs its script either.
            ...(DRIVER ? [DRIVER, "--ignore-scripts"] : []),
          ],
          { env: WITHOUT_ENGINE },
        ),
    );
    if (DRIVER) checkDriver(MODULES);
  });
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
