import type { Database, Statement } from "better-sqlite3";
import { BAR_COLUMNS, barOf, type BarRow, type BarValues } from "./bar-row";
import { writeBars } from "./upsert-bars";

/**
 * Stores the bars that an import replaces or removes, so that the import can be reverted. Bars that it adds carry its
 * id, and need no record here.
 */
export class BarChanges {
  readonly #find: Statement<[number, string], BarValues>;
  readonly #findAll: Statement<[number], BarValues>;
  readonly #record: Statement<[string, number, string, string]>;
  readonly #clear: Statement<[number]>;

  /** Takes ids as numbers; the connection returns 64-bit integers as BigInt. */
  constructor(
    connection: Database,
    private readonly importId: string,
  ) {
    const bars = `SELECT ${BAR_COLUMNS} FROM "PriceBar" WHERE "tickerId" = ?`;
    this.#find = connection
      .prepare<[number, string], BarValues>(`${bars} AND "day" = ?`)
      .raw()
      .safeIntegers(false);
    this.#findAll = connection.prepare<[number], BarValues>(bars).raw().safeIntegers(false);
    this.#record = connection.prepare(
      `INSERT INTO "PriceBarChange" ("importId","tickerId","day","before") VALUES (?,?,?,?)`,
    );
    this.#clear = connection.prepare(`DELETE FROM "PriceBar" WHERE "tickerId" = ?`);
  }

  /** Stores the bar of a day that is about to be replaced. */
  keep(tickerId: number, day: string): void {
    this.#write(this.#find.get(tickerId, day)!);
  }

  /** Stores and deletes every bar of a ticker. */
  clear(tickerId: number): void {
    for (const values of this.#findAll.all(tickerId)) this.#write(values);
    this.#clear.run(tickerId);
  }

  #write(values: BarValues): void {
    const bar = barOf(values);
    this.#record.run(this.importId, bar.tickerId, bar.day, JSON.stringify(bar));
  }
}

/** Deletes an import's bars and restores the ones it replaced. */
export function undoChanges(connection: Database, importId: string, tickerIds: readonly number[]): void {
  const remove = connection.prepare(`DELETE FROM "PriceBar" WHERE "tickerId" = ? AND "importId" = ?`);
  for (const tickerId of tickerIds) remove.run(tickerId, importId);
  const before = connection
    .prepare<[string, number], string>(
      `SELECT "before" FROM "PriceBarChange" WHERE "importId" = ? AND "tickerId" = ? AND "before" IS NOT NULL`,
    )
    .pluck();
  for (const tickerId of tickerIds) {
    const bars = before.all(importId, tickerId).map((text) => JSON.parse(text) as BarRow);
    writeBars(connection, bars);
  }
}

/**
 * The first import after this one that changed any of these tickers and isn't reverted; null without one. Ordered by
 * SQLite's rowid: ids follow the clock, and a clock may be set back.
 */
export function laterImport(
  connection: Database,
  importId: string,
  tickerIds: readonly number[],
): string | null {
  const found = connection
    .prepare<[string, string], string>(
      `SELECT i."id" FROM "PriceImport" i, json_each(i."before") b
       WHERE i.rowid > (SELECT rowid FROM "PriceImport" WHERE "id" = ?) AND i."revertedAt" IS NULL
       AND b.value->>'tickerId' IN (SELECT value FROM json_each(?))
       ORDER BY i.rowid LIMIT 1`,
    )
    .pluck()
    .get(importId, JSON.stringify(tickerIds));
  return found ?? null;
}
