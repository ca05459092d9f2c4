import path from "node:path";
import { migrate, MigrationError } from "@/lib/db/migrate";
import { EnvError, readEnv } from "@/lib/env/schema";

// The first step of every start that can use packages: it checks the whole environment, then the database.
async function main(root: string) {
  const { databasePath } = readEnv(process.env, root);
  const { applied, backup, corrections } = await migrate(databasePath, path.join(root, "prisma/migrations"));
  if (backup) console.log(`The database as it was is kept in ${backup}`);
  for (const name of applied) console.log(`Applied the migration ${name}`);
  for (const line of corrections) console.log(`Corrected ${line}`);
}

main(process.cwd()).catch((error: unknown) => {
  const expected = error instanceof EnvError || error instanceof MigrationError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
