import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Bars go in and out as one JSON text a statement: reading 2,500 rows through the client costs milliseconds a ticker,
 * and writing them row by row is a hundred times slower than one INSERT … SELECT.
 */
export interface BarRow {
  tickerId: number;
  day: string;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  adjClose: number | null;
  volume: number | null;
  sample: boolean;
  importId: string | null;
}

const BATCH = 20_000;

/** Inserts bars, replacing those of the same ticker and day. */
export async function upsertBars(tx: Prisma.TransactionClient, bars: readonly BarRow[]): Promise<void> {
  for (let start = 0; start < bars.length; start += BATCH) {
    const json = JSON.stringify(
      bars
        .slice(start, start + BATCH)
        .map((b) => [
          b.tickerId,
          b.day,
          b.open,
          b.high,
          b.low,
          b.close,
          b.adjClose,
          b.volume,
          b.sample ? 1 : 0,
          b.importId,
        ]),
    );
    await tx.$executeRaw`
      INSERT INTO "PriceBar" ("tickerId","day","open","high","low","close","adjClose","volume","sample","importId")
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9
      FROM json_each(${json}) WHERE true
      ON CONFLICT ("tickerId","day") DO UPDATE SET
        "open"=excluded."open", "high"=excluded."high", "low"=excluded."low", "close"=excluded."close",
        "adjClose"=excluded."adjClose", "volume"=excluded."volume", "sample"=excluded."sample", "importId"=excluded."importId"`;
  }
}

/** A ticker's days and the closes returns are taken from (adjusted where the file had them), oldest first. */
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

/** After a write: the series' extent as it now is, under a new revision; a series without bars is gone. */
export async function refreshSeries(
  tx: Prisma.TransactionClient,
  tickerId: number,
  says: { source: string; adjustment: string },
): Promise<void> {
  const extent = await tx.priceBar.aggregate({
    where: { tickerId },
    _count: true,
    _min: { day: true },
    _max: { day: true },
  });
  const data = { ...says, bars: extent._count, firstDay: extent._min.day, lastDay: extent._max.day };
  await tx.priceSeries.upsert({
    where: { tickerId },
    create: { tickerId, revision: 1, ...data },
    update: { revision: { increment: 1 }, ...data },
  });
}

/** A bar as it was before an import touched it; null: there was none. */
export interface BarChange {
  tickerId: number;
  day: string;
  before: BarRow | null;
}

/** Keeps what an import replaced, so that it can be reverted. */
export async function recordChanges(
  tx: Prisma.TransactionClient,
  importId: string,
  changes: readonly BarChange[],
): Promise<void> {
  for (let start = 0; start < changes.length; start += BATCH) {
    const json = JSON.stringify(
      changes
        .slice(start, start + BATCH)
        .map(({ tickerId, day, before }) => [tickerId, day, before && JSON.stringify(before)]),
    );
    await tx.$executeRaw`
      INSERT INTO "PriceBarChange" ("importId","tickerId","day","before")
      SELECT ${importId}, value->>0, value->>1, value->>2 FROM json_each(${json})`;
  }
}

/** Deletes every generated bar, also those kept for the day an import is reverted; answers how many stood. */
export async function deleteSampleBars(tx: Prisma.TransactionClient): Promise<number> {
  await tx.$executeRaw`
    UPDATE "PriceBarChange" SET "before" = NULL WHERE "before" IS NOT NULL AND "before"->>'sample' = 1`;
  return tx.$executeRaw`DELETE FROM "PriceBar" WHERE "sample" = 1`;
}

/** Deletes a ticker's bars of these days, in one statement however many they are. */
export async function deleteBars(
  tx: Prisma.TransactionClient,
  tickerId: number,
  days: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "PriceBar" WHERE "tickerId" = ${tickerId}
    AND "day" IN (SELECT value FROM json_each(${JSON.stringify(days)}))`;
}
