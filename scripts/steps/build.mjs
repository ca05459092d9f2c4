import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";
import { mustRun } from "./run.mjs";
import { saying } from "./say.mjs";
import { fingerprint, isStamped, stamped } from "./stamp.mjs";

const STAMP = path.join(root, ".next/themeboard-built");

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

const counts = (/** @type {string} */ file) =>
  !/\.test\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("prisma/migrations/");

/** What the last build was made from: anything else needs another. */
export const sources = () => `${fingerprint(root, SOURCES, counts)} ${process.versions.node}`;

/** Builds the board when its sources have changed since the last build. */
export async function build() {
  const wanted = sources();
  if (isStamped(STAMP, wanted) && existsSync(path.join(root, ".next/BUILD_ID"))) return;
  await stamped(STAMP, wanted, () =>
    saying("Building the board", "usually half a minute", () =>
      mustRun("The board could not be built (see above).", ["node_modules/next/dist/bin/next", "build"], {
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        quiet: true,
      }),
    ),
  );
}
