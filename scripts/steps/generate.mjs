import path from "node:path";
import { root } from "./config.mjs";
import { WITHOUT_ENGINE } from "./install.mjs";
import { mustRun } from "./run.mjs";
import { withProgress } from "./progress.mjs";
import { fingerprint, onceFor } from "./fingerprint.mjs";

const GENERATED_FROM = path.join(root, "lib/db/generated/.themeboard-generated");

/** Writes the database client when the data model, or the Prisma that writes it, has changed. */
export async function generate() {
  const schema = fingerprint(root, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  await onceFor(GENERATED_FROM, schema, () =>
    withProgress("Writing the database client", "a few seconds", () =>
      mustRun(
        "The database client could not be written.",
        ["node_modules/prisma/build/index.js", "generate"],
        { env: { ...WITHOUT_ENGINE, PRISMA_HIDE_UPDATE_MESSAGE: "1" }, quiet: true },
      ),
    ),
  );
}
