import type { Database, Statement } from "better-sqlite3";
import type { TurnoverBar } from "@/lib/domain/price-check/turnover-verdict";

/** A stored bar, as the turnover test takes it. */
export interface StoredTurnoverBar extends TurnoverBar {
  adjClose: number | null;
  importId: string | null;
}

/** Reads whole series for the turnover test, and writes the adjusted closes that follow, inside a transaction. */
export class ProvedBars {
  readonly #read: Statement<[number], StoredTurnoverBar>;
  readonly #write: Statement<[number | null, number, string]>;

  constructor(connection: Database) {
    this.#read = connection.prepare(
      `SELECT "day","high","low","close","adjClose","volume","turnover","importId" FROM "PriceBar"
       WHERE "tickerId" = ? ORDER BY "day"`,
    );
    this.#write = connection.prepare(
      `UPDATE "PriceBar" SET "adjClose" = ? WHERE "tickerId" = ? AND "day" = ?`,
    );
  }

  /** A ticker's bars, oldest first. */
  read(tickerId: number): StoredTurnoverBar[] {
    return this.#read.all(tickerId);
  }

  setAdjusted(tickerId: number, day: string, adjClose: number | null): void {
    this.#write.run(adjClose, tickerId, day);
  }
}
