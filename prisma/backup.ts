import { existsSync } from "node:fs";
import { backUp } from "@/lib/db/backup";
import { readEnv } from "@/lib/env/schema";

async function main(root: string) {
  const { databasePath } = readEnv(process.env, root);
  if (!existsSync(databasePath)) throw new Error(`There is no database at ${databasePath} to back up.`);
  console.log(`Backed up to ${await backUp(databasePath, "backup")}`);
}

main(process.cwd()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
