import type { z } from "zod";
import packageJson from "@/package.json";
import type { healthOperation } from "@/lib/settings/operations";
import { databaseState } from "@/lib/db/database-state";

/** Whether the database answers and takes a write: both are tried. */
export async function readHealth(): Promise<z.infer<(typeof healthOperation)["answer"]>> {
  const database = await databaseState();
  return { status: database === "ok" ? "ok" : "degraded", database, version: packageJson.version };
}
