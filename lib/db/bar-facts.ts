import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/read-rows";
import type { RowValues } from "@/lib/domain/copied-row";

export type DayRow = RowValues & { day: string };
export type IdleRow = Omit<DayRow, "volume" | "turnover">;

/** The bars of these tickers on these days. */
export async function readBarsOn(
  places: readonly (readonly [tickerId: number, day: string])[],
): Promise<Map<number, DayRow[]>> {
  // CROSS JOIN makes SQLite look up the bars of the few days instead of scanning all bars.
  const rows = await db.$queryRaw<(DayRow & { id: number | bigint })[]>`
    SELECT bar."tickerId" AS id, bar."day", "open", "high", "low", "close", "adjClose", "volume", "turnover"
    FROM json_each(${JSON.stringify(places)}) AS place CROSS JOIN "PriceBar" AS bar
    ON bar."tickerId" = place.value ->> 0 AND bar."day" = place.value ->> 1`;
  return byTicker(rows);
}

/** The bars with volume 0, per ticker. */
export async function readIdleBars(tickerIds: readonly number[]): Promise<Map<number, IdleRow[]>> {
  const rows = await db.$queryRaw<(IdleRow & { id: number | bigint })[]>`
    SELECT "tickerId" AS id, "day", "open", "high", "low", "close", "adjClose" FROM "PriceBar"
    WHERE "volume" = 0 AND "tickerId" IN (SELECT value FROM json_each(${JSON.stringify(tickerIds)}))
    ORDER BY "tickerId", "day"`;
  return byTicker(rows);
}

/** The imports that brought the current bars of each ticker, with the number of bars of each. */
export async function readBarImports(
  tickerIds: readonly number[],
): Promise<Map<number, { importId: string; bars: number }[]>> {
  const rows = await db.$queryRaw<{ id: number | bigint; importId: string; bars: number | bigint }[]>`
    SELECT "tickerId" AS id, "importId", count(*) AS bars FROM "PriceBar"
    WHERE "importId" IS NOT NULL AND "tickerId" IN (SELECT value FROM json_each(${JSON.stringify(tickerIds)}))
    GROUP BY "tickerId", "importId" ORDER BY "importId" DESC`;
  return byTicker(rows.map((row) => ({ ...row, bars: Number(row.bars) })));
}

export interface ReplacedBar {
  day: string;
  close: number;
  adjClose: number | null;
}

/** The real bars (not generated ones) of a ticker that an import replaced, oldest first. */
export async function readReplacedBars(importId: string, tickerId: number): Promise<ReplacedBar[]> {
  const rows = await readRows<{ before: string }>(Prisma.sql`
    SELECT "before" FROM "PriceBarChange"
    WHERE "importId" = ${importId} AND "tickerId" = ${tickerId} AND instr("before", '"sample":true') = 0 ORDER BY "day"`);
  return rows.map(({ before }) => JSON.parse(before) as ReplacedBar);
}

function byTicker<R extends { id: number | bigint }>(rows: readonly R[]): Map<number, Omit<R, "id">[]> {
  const found = new Map<number, Omit<R, "id">[]>();
  for (const { id, ...row } of rows) {
    const list = found.get(Number(id)) ?? [];
    list.push(row);
    found.set(Number(id), list);
  }
  return found;
}
