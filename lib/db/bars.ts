import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/read-rows";
import type { Transaction } from "@/lib/db/transaction";
import { memo } from "@/lib/memo";

/**
 * Each ticker's days and the closes that returns use (adjusted where the file has them), oldest first. Read as one JSON
 * text per ticker, because 2,500 rows cost milliseconds. Tickers with the same days share one array of them.
 */
export async function readHistories(
  tickerIds: readonly number[],
): Promise<Map<number, { days: readonly string[]; closes: number[] }>> {
  const rows = await readRows<{ id: number; days: string; closes: string }>(Prisma.sql`
    SELECT "tickerId" AS id, json_group_array("day") AS days, json_group_array(coalesce("adjClose", "close")) AS closes
    FROM (SELECT "tickerId", "day", "adjClose", "close" FROM "PriceBar"
          WHERE "tickerId" IN (SELECT value FROM json_each(${JSON.stringify(tickerIds)})) ORDER BY "tickerId", "day")
    GROUP BY "tickerId"`);
  return new Map(
    rows.map(({ id, days, closes }) => [
      id,
      { days: sharedDays(days), closes: JSON.parse(closes) as number[] },
    ]),
  );
}

/** Most tickers of a market have the same days, so that few lists are in use. */
const sharedDays = memo(
  { name: "days of series", key: (json: string) => json, room: { max: 20 } },
  (json) => JSON.parse(json) as readonly string[],
);

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
