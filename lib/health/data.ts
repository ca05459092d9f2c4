import type { z } from "zod";
import packageJson from "@/package.json";
import type { health } from "@/lib/api/operations/settings";
import { db } from "@/lib/db/client";

/** Whether the database answers. It is asked for a row, not for its word. */
export async function readHealth(): Promise<z.infer<(typeof health)["answer"]>> {
  const answers = await db.analyst.count().then(
    (count) => count > 0,
    () => false,
  );
  return {
    status: answers ? "ok" : "degraded",
    database: answers ? "ok" : "unavailable",
    version: packageJson.version,
  };
}
