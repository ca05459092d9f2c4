import { db } from "@/lib/db/client";

/** The newest days with a bar, one for real series and one for generated ones; `null` without any bar. */
export interface NewestBarDays {
  real: string | null;
  sample: string | null;
}

/** The newest days with a bar by `day`, by one index look-up per ticker. */
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
