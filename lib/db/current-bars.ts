import Database, { type Statement } from "better-sqlite3";
import { env } from "@/lib/env/env";

/** The values of a stored bar, in the order open, high, low, close, adjusted close, volume, turnover. */
export type StoredValues = [
  open: number | null,
  high: number | null,
  low: number | null,
  close: number,
  adjClose: number | null,
  volume: number | null,
  turnover: number | null,
];

/**
 * Looks up single bars by a connection of its own: hundreds of thousands of them, while the board's own connections are
 * in use.
 */
export class CurrentBars {
  readonly #connection: Database.Database;
  readonly #find: Statement<[number, string], StoredValues>;
  readonly #closes: Statement<[number], [string, number | null, number, number | null]>;

  constructor() {
    this.#connection = new Database(env().databasePath, { readonly: true });
    this.#connection.exec("BEGIN"); // one snapshot of the board for all look-ups
    this.#find = this.#connection
      .prepare<[number, string], StoredValues>(
        `SELECT "open","high","low","close","adjClose","volume","turnover" FROM "PriceBar" WHERE "tickerId" = ? AND "day" = ?`,
      )
      .raw();
    this.#closes = this.#connection
      .prepare<[number], [string, number | null, number, number | null]>(
        `SELECT "day","open","close","adjClose" FROM "PriceBar" WHERE "tickerId" = ? ORDER BY "day"`,
      )
      .raw();
  }

  find(tickerId: number, day: string): StoredValues | undefined {
    return this.#find.get(tickerId, day);
  }

  /** A ticker's opens and closes, oldest first. */
  closes(tickerId: number): { day: string; open: number | null; close: number; adjClose: number | null }[] {
    return this.#closes.all(tickerId).map(([day, open, close, adjClose]) => ({ day, open, close, adjClose }));
  }

  close(): void {
    this.#connection.close();
  }
}
