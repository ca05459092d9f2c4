import { db } from "@/lib/db/client";

/** The newest bar day of any ticker by a day: one look into each ticker's stretch, however long it is. */
export async function newestBarDayBy(day: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ newest: string | null }[]>`
    SELECT max("day") AS "newest" FROM (
      SELECT (SELECT max(b."day") FROM "PriceBar" b WHERE b."tickerId" = s."tickerId" AND b."day" <= ${day}) AS "day"
      FROM "PriceSeries" s)`;
  return rows[0]?.newest ?? null;
}
