import { now } from "@/lib/clock";
import { connections } from "@/lib/db/client";
import { prepared } from "@/lib/db/prepared";
import type { Transaction } from "@/lib/db/transaction";
import { memo } from "@/lib/memo";

/**
 * Each ticker's days and the closes that returns use (adjusted where the file has them), oldest first. Closes are read
 * as numbers and days as one text, because as rows of both they take three times as long. Tickers with the same days
 * share one array of them.
 */
export async function readHistories(
  tickerIds: readonly number[],
): Promise<Map<number, { days: readonly string[]; closes: number[] }>> {
  const { reader, file } = await connections();
  const days = prepared<{ json: string }>(
    reader,
    `SELECT json_group_array("day") AS json FROM (SELECT "day" FROM "PriceBar" WHERE "tickerId" = ? ORDER BY "day")`,
  );
  const closes = prepared<number>(
    reader,
    `SELECT coalesce("adjClose", "close") FROM "PriceBar" WHERE "tickerId" = ? ORDER BY "day"`,
  ).pluck();
  const read = (id: number) =>
    [id, { days: sharedDays(days.get(id)!.json), closes: closes.all(id) }] as const;
  try {
    return new Map(reader.transaction(() => tickerIds.map(read))()); // both of one moment
  } catch (error) {
    throw file.named(error);
  }
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
  convertedFrom?: string | null;
  /** JSON of a proof; absent or null: not tested. */
  proof?: string | null;
}

/** Updates each series' extent and revision after a write, and deletes a series that has no bars left. */
export async function refreshSeries(tx: Transaction, series: readonly SeriesRecord[]): Promise<void> {
  const json = JSON.stringify(
    series.map((each) => [each.tickerId, each.source, each.adjustment, each.convertedFrom, each.proof]),
  );
  await tx.$executeRaw`
    INSERT INTO "PriceSeries" ("tickerId","source","adjustment","convertedFrom","proof","revision","firstDay","lastDay","bars","updatedAt")
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4, 1,
      (SELECT min("day") FROM "PriceBar" WHERE "tickerId" = value->>0),
      (SELECT max("day") FROM "PriceBar" WHERE "tickerId" = value->>0),
      (SELECT count(*) FROM "PriceBar" WHERE "tickerId" = value->>0), ${now()}
    FROM json_each(${json}) WHERE true
    ON CONFLICT ("tickerId") DO UPDATE SET "source"=excluded."source", "adjustment"=excluded."adjustment",
      "convertedFrom"=excluded."convertedFrom", "proof"=excluded."proof",
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
