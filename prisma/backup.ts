import { existsSync } from "node:fs";
import { backUp } from "@/lib/db/backup";
import { DatabaseFileError } from "@/lib/db/board-file";
import { readEnv } from "@/lib/env/schema";
import { reportFailure } from "./report-failure";

async function main(root: string) {
  const { databasePath } = readEnv(process.env, root);
  if (!existsSync(databasePath))
    throw new DatabaseFileError(`There is no database at ${databasePath} to back up.`);
  console.log(`Backed up to ${await backUp(databasePath, "backup")}`);
}

main(process.cwd()).catch(reportFailure);
