import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";
import { mustRun } from "./run.mjs";

/** A TypeScript file of the project, run as it is. */
export const typescript = (/** @type {string} */ file, /** @type {string[]} */ ...args) => [
  "--import",
  "tsx",
  file,
  ...args,
];

/**
 * Brings the database up to date and puts in what every board begins with. Both do nothing where it is done already.
 * @param {Record<string, string>} env with DATABASE_URL
 */
export async function prepareDatabase(env) {
  await mustRun(
    "The database could not be brought up to date (see above).",
    typescript("prisma/migrate.ts"),
    { env },
  );
  if (!existsSync(path.join(root, "prisma/seed.ts"))) return;
  await mustRun("The report and its themes could not be put in (see above).", typescript("prisma/seed.ts"), {
    env,
  });
}
