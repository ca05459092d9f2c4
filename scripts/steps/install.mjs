import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";
import { mustRun } from "./run.mjs";
import { saying } from "./say.mjs";
import { fingerprint, isStamped, stamped } from "./stamp.mjs";

// Inside node_modules, so that it goes when they go.
const STAMP = path.join(root, "node_modules/.themeboard-installed");

/** Installs the packages when the lock file, or the Node they were compiled for, isn't the one they were installed by. */
export async function install() {
  const wanted = `${fingerprint(root, ["package.json", "package-lock.json"])} ${process.platform}-${process.arch}-${process.versions.modules}`;
  if (isStamped(STAMP, wanted)) return;
  const again = existsSync(path.join(root, "node_modules"));
  await stamped(STAMP, wanted, () =>
    saying("Installing packages", again ? "usually under a minute" : "usually one to three minutes", () =>
      mustRun(
        "The packages could not be installed. Is the network there? Then try again.",
        // Not `npm ci`: it refuses a lock from which a registry left out another system's optional packages. Not saved:
        // starting the board must not change the lock file.
        [npmCli(), "install", "--include=dev", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
        // Any existing program: Prisma's own engine would be downloaded, and nothing here needs it.
        { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" } },
      ),
    ),
  );
}

/** npm as a JavaScript file, which runs the same on every system: the one that called us, or Node's own. */
export function npmCli() {
  const caller = process.env.npm_execpath;
  if (caller && /npm-cli\.c?js$/.test(caller)) return caller;
  const beside = path.dirname(process.execPath);
  const places = [
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
    "/usr/share/npm/bin/npm-cli.js",
  ];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error("npm is not where Node usually keeps it: run this by npm, as in npm start.");
  return found;
}
