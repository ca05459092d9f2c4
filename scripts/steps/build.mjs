import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./config.mjs";
import { mustRun } from "./run.mjs";
import { withProgress } from "./progress.mjs";
import { fingerprint, onceFor } from "./fingerprint.mjs";

const BUILT_FROM = path.join(root, ".next/themeboard-built");

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

/** Builds the board when its sources, or the Node that built it, have changed since the last build. */
export async function build() {
  const sources = `${fingerprint(root, SOURCES, counts)} ${process.versions.node}`;
  if (!existsSync(path.join(root, ".next/BUILD_ID"))) rmSync(BUILT_FROM, { force: true });
  await onceFor(BUILT_FROM, sources, () =>
    withProgress("Building the board", "usually half a minute", () =>
      mustRun("The board could not be built (see above).", ["node_modules/next/dist/bin/next", "build"], {
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        quiet: true,
      }),
    ),
  );
}
