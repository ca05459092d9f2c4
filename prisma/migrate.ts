import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { readEnv } from "@/lib/env/schema";
import { reportFailure } from "./report-failure";

// The first step of every start that can load packages: it validates the whole environment, then migrates the database.
async function main(root: string) {
  const { databasePath } = readEnv(process.env, root);
  const { applied, backup, corrections } = await migrate(databasePath, path.join(root, "prisma/migrations"));
  if (backup) console.log(`The database as it was is kept in ${backup}`);
  for (const name of applied) console.log(`Applied the migration ${name}`);
  for (const line of corrections) console.log(`Corrected ${line}`);
}

main(process.cwd()).catch(reportFailure);
