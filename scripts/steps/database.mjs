import { mustRun } from "./run.mjs";

/** Node's arguments that run a TypeScript file of the project. */
export const typescript = (/** @type {string} */ file, /** @type {string[]} */ ...args) => [
  "--import",
  "tsx",
  file,
  ...args,
];

/**
 * Migrates the database and seeds a new board; does nothing to a board that is up to date.
 * @param {Record<string, string>} env with DATABASE_URL
 */
export async function prepareDatabase(env) {
  await mustRun(
    "The database could not be brought up to date (see above).",
    typescript("prisma/migrate.ts"),
    { env },
  );
  await mustRun(
    "The first report and its themes could not be stored (see above).",
    typescript("prisma/seed.ts"),
    {
      env,
    },
  );
}
