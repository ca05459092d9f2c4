import { existsSync } from "node:fs";
import path from "node:path";
import { backUp } from "@/lib/db/backup";
import { readEnv } from "@/lib/env/schema";

try {
  const { databasePath } = readEnv(process.env, path.resolve(import.meta.dirname, ".."));
  if (!existsSync(databasePath)) throw new Error(`There is no database at ${databasePath} to back up.`);
  console.log(`Backed up to ${await backUp(databasePath, "backup")}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
