import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";

/**
 * Each ticker's days and the closes that returns use (adjusted where the file has them), oldest first. Read as one JSON
 * text per ticker, because 2,500 rows through Prisma cost milliseconds.
 */
export async function readHistories(
  tickerIds: readonly number[],
): Promise<Map<number, { days: string[]; closes: number[] }>> {
  const histories = new Map<number, { days: string[]; closes: number[] }>();
  if (tickerIds.length === 0) return histories;
  const rows = await db.$queryRaw<{ id: number | bigint; days: string; closes: string }[]>`
    SELECT "tickerId" AS id, json_group_array("day") AS days, json_group_array(coalesce("adjClose", "close")) AS closes
    FROM (SELECT * FROM "PriceBar" WHERE "tickerId" IN (SELECT value FROM json_each(${JSON.stringify(tickerIds)}))
          ORDER BY "tickerId", "day")
    GROUP BY "tickerId"`;
  for (const row of rows) {
    histories.set(Number(row.id), {
      days: JSON.parse(row.days) as string[],
      closes: JSON.parse(row.closes) as number[],
    });
  }
  return histories;
}

/** The facts of a series other than its extent. */
export interface SeriesRecord {
  tickerId: number;
  source: string;
  adjustment: string;
}

/** Updates each series' extent and revision after a write, and deletes a series that has no bars left. */
export async function refreshSeries(tx: Transaction, series: readonly SeriesRecord[]): Promise<void> {
  const json = JSON.stringify(series.map((each) => [each.tickerId, each.source, each.adjustment]));
  await tx.$executeRaw`
    INSERT INTO "PriceSeries" ("tickerId","source","adjustment","revision","firstDay","lastDay","bars","updatedAt")
    SELECT value->>0, value->>1, value->>2, 1,
      (SELECT min("day") FROM "PriceBar" WHERE "tickerId" = value->>0),
      (SELECT max("day") FROM "PriceBar" WHERE "tickerId" = value->>0),
      (SELECT count(*) FROM "PriceBar" WHERE "tickerId" = value->>0), ${now()}
    FROM json_each(${json}) WHERE true
    ON CONFLICT ("tickerId") DO UPDATE SET "source"=excluded."source", "adjustment"=excluded."adjustment",
      "revision"="PriceSeries"."revision"+1, "firstDay"=excluded."firstDay", "lastDay"=excluded."lastDay",
      "bars"=excluded."bars", "updatedAt"=excluded."updatedAt"`;
}

/**
 * Deletes every generated bar, also those stored for the revert of an import; returns how many current bars it deleted.
 */
export async function deleteSampleBars(tx: Transaction): Promise<number> {
  await tx.$executeRaw`
    UPDATE "PriceBarChange" SET "before" = NULL WHERE "before" IS NOT NULL AND "before"->>'sample' = 1`;
  return tx.$executeRaw`DELETE FROM "PriceBar" WHERE "sample" = 1`;
}
