import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";
import { mustRun } from "./run.mjs";
import { saying } from "./say.mjs";
import { fingerprint, isStamped, stamped } from "./stamp.mjs";

const STAMP = path.join(root, "lib/db/generated/.themeboard-generated");

/** Writes the database client when the data model, or the Prisma that writes it, has changed. */
export async function generate() {
  const wanted = fingerprint(root, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (isStamped(STAMP, wanted)) return;
  await stamped(STAMP, wanted, () =>
    saying("Writing the database client", "a few seconds", () =>
      mustRun(
        "The database client could not be written.",
        ["node_modules/prisma/build/index.js", "generate"],
        {
          env: { ...engine(), CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
          quiet: true,
        },
      ),
    ),
  );
}

/** `prisma generate` downloads an engine that it doesn't use, unless it is told of a program that exists. */
function engine() {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY) return {};
  const engines = readdirSync(path.join(root, "node_modules/@prisma/engines"));
  return engines.some((name) => name.startsWith("schema-engine"))
    ? {}
    : { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
}
