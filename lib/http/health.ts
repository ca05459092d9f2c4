import type { z } from "zod";
import packageJson from "@/package.json";
import type { healthOperation } from "@/lib/settings/operations";
import { databaseState } from "@/lib/db/database-state";

/** The health of the database, by a trial read and a trial write. */
export async function readHealth(): Promise<z.infer<(typeof healthOperation)["answer"]>> {
  const database = await databaseState();
  return { status: database === "ok" ? "ok" : "degraded", database, version: packageJson.version };
}
