import { reasonOf } from "@/lib/db/board-file";
import { EnvError, readEnv } from "@/lib/env/schema";

/** Ends a failed command on the database: an expected failure is printed as a sentence, without a stack. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof EnvError ? error.message : reasonOf(error, databasePath()));
  process.exitCode = 1;
}

const databasePath = () => readEnv(process.env, process.cwd()).databasePath;
