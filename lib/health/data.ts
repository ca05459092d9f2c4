import packageJson from "@/package.json";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";

/** Whether the database answers. It is asked for a row, not for its word. */
export async function readHealth(): Promise<
  Result<{ status: "ok" | "degraded"; database: string; version: string }>
> {
  const answers = await db.analyst.count().then(
    (count) => count > 0,
    () => false,
  );
  return ok({
    status: answers ? "ok" : "degraded",
    database: answers ? "ok" : "unavailable",
    version: packageJson.version,
  });
}
