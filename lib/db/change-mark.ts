import { db } from "@/lib/db/client";

/**
 * A text that differs whenever anything in the database has changed: data_version moves with every other connection's
 * commit, total_changes with every row this one writes. What is worked out under a mark may be kept under it.
 */
export async function changeMark(): Promise<string> {
  const rows = await db.$queryRaw<{ mark: string }[]>`
    SELECT (SELECT data_version FROM pragma_data_version) || ':' || total_changes() AS mark`;
  return rows[0]?.mark ?? "";
}
