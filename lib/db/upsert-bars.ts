import type { Database } from "better-sqlite3";
import { writerConnection } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import type { BarRow } from "./bar-row";
import { BarWriter } from "./bar-writer";

/** Inserts bars of any origin, replacing those of the same ticker and day. */
export async function upsertBars(_tx: Transaction, bars: readonly BarRow[]): Promise<void> {
  writeBars(writerConnection(), bars);
}

/** Inserts the bars inside a transaction that is open on the connection. */
export function writeBars(connection: Database, bars: readonly BarRow[]): void {
  const writers = new Map<string, BarWriter>();
  for (const bar of bars) {
    const { tickerId, day, open, high, low, close, adjClose, volume, turnover, sample, importId } = bar;
    const origin = `${sample} ${importId}`;
    const writer = writers.get(origin) ?? new BarWriter(connection, { sample, importId });
    writers.set(origin, writer);
    writer.add(tickerId, day, open, high, low, close, adjClose, volume, turnover ?? null);
  }
  for (const writer of writers.values()) writer.end();
}
