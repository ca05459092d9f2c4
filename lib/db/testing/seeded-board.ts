import { copyFileSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { openFile } from "@/lib/db/client";
import { env } from "@/lib/env/env";

/** Gives this test file the seeded board in place of an empty one: the seed as it is on 2025-07-01, made once a run. */
export function beginWithSeededBoard(): void {
  if (openFile()) throw new Error("The database is already open: begin the file with its board.");
  copyFileSync(path.join(inject("boards"), "seeded.db"), env().databasePath);
}
