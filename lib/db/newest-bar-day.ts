import { db } from "@/lib/db/client";

/** The newest bar days by a day, of real series and of generated ones; `null` where there is none. */
export interface NewestBarDays {
  real: string | null;
  sample: string | null;
}

/** The newest bar days of any ticker by a day: one look into each ticker's stretch, however long it is. */
export async function newestBarDaysBy(day: string): Promise<NewestBarDays> {
  const rows = await db.$queryRaw<NewestBarDays[]>`
    SELECT max(CASE WHEN "source" <> 'sample' THEN "day" END) AS "real",
      max(CASE WHEN "source" = 'sample' THEN "day" END) AS "sample"
    FROM (
      SELECT s."source" AS "source",
        (SELECT max(b."day") FROM "PriceBar" b WHERE b."tickerId" = s."tickerId" AND b."day" <= ${day}) AS "day"
      FROM "PriceSeries" s)`;
  return rows[0] ?? { real: null, sample: null };
}
