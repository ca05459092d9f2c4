import { db } from "@/lib/db/client";

/** Every row of every table as text, for comparing two states of the database. */
export async function everyRow(): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`);
    rows[name] = found
      .map((row) =>
        JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
      )
      .sort();
  }
  return rows;
}
