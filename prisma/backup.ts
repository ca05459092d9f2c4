import { existsSync } from "node:fs";
import { backUp } from "@/lib/db/backup";
import { DatabaseFileError } from "@/lib/db/board-file";
import { copyOriginals, originalsFolderOf } from "@/lib/db/originals";
import { readEnv } from "@/lib/env/schema";
import { reportFailure } from "./report-failure";

async function main(root: string) {
  const { databasePath } = readEnv(process.env, root);
  if (!existsSync(databasePath))
    throw new DatabaseFileError(`There is no database at ${databasePath} to back up.`);
  const copy = await backUp(databasePath, "backup");
  console.log(`Backed up to ${copy}`);
  const folder = originalsFolderOf(copy);
  const { there, missing } = await copyOriginals(copy, originalsFolderOf(databasePath), folder);
  if (there > 0) console.log(`The original files of its reports (${there}) are in ${folder}`);
  if (missing.length > 0) console.warn(`Missing or damaged, so not copied: ${missing.join(", ")}`);
}

main(process.cwd()).catch(reportFailure);
