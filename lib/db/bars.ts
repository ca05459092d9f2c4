import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";

/**
 * A ticker's days and the closes returns are taken from (adjusted where the file had them), oldest first; as one JSON text
 * a ticker, because 2,500 rows through the client cost milliseconds.
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

/** What a series is, beside its extent. */
export interface SeriesSays {
  tickerId: number;
  source: string;
  adjustment: string;
}

/** After a write: each series' extent as it now is, under a new revision; a series without bars is gone. */
export async function refreshSeries(tx: Transaction, series: readonly SeriesSays[]): Promise<void> {
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

/** Deletes every generated bar, also those kept for the day an import is reverted; answers how many stood. */
export async function deleteSampleBars(tx: Transaction): Promise<number> {
  await tx.$executeRaw`
    UPDATE "PriceBarChange" SET "before" = NULL WHERE "before" IS NOT NULL AND "before"->>'sample' = 1`;
  return tx.$executeRaw`DELETE FROM "PriceBar" WHERE "sample" = 1`;
}
