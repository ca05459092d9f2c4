import type { Database, Statement } from "better-sqlite3";
import { BAR_COLUMNS } from "./bar-row";

/** Rows per statement: with fewer the calls cost more, with more the parameters do. */
const ROWS = 100;
/** Parameters per bar; the other columns are the same for all bars of a writer. */
const VALUES = 9;

const ROW = `(${Array(VALUES).fill("?").join(",")},@sample,@importId)`;

const upsert = (rows: number) => `
  INSERT INTO "PriceBar" (${BAR_COLUMNS}) VALUES ${Array(rows).fill(ROW).join(",")}
  ON CONFLICT ("tickerId","day") DO UPDATE SET
    "open"=excluded."open", "high"=excluded."high", "low"=excluded."low", "close"=excluded."close",
    "adjClose"=excluded."adjClose", "volume"=coalesce(excluded."volume","volume"),
    "turnover"=coalesce(excluded."turnover","turnover"), "sample"=excluded."sample", "importId"=excluded."importId"`;

/** The source, currency and import that all bars of a writer share. */
export interface BarOrigin {
  sample: boolean;
  importId: string | null;
}

/**
 * Inserts bars, replacing those of the same ticker and day, by prepared statements of a hundred rows. This is twice as
 * fast as one statement per row and three times as fast as JSON, and a double keeps its exact value.
 */
export class BarWriter {
  readonly #many: Statement<unknown[]>;
  readonly #one: Statement<unknown[]>;
  readonly #origin: { sample: 0 | 1; importId: string | null };
  readonly #values: unknown[] = Array<null>(ROWS * VALUES).fill(null);
  #filled = 0;

  constructor(connection: Database, { sample, importId }: BarOrigin) {
    this.#many = connection.prepare(upsert(ROWS));
    this.#one = connection.prepare(upsert(1));
    this.#origin = { sample: sample ? 1 : 0, importId };
  }

  add(
    tickerId: number,
    day: string,
    open: number | null,
    high: number | null,
    low: number | null,
    close: number,
    adjClose: number | null,
    volume: number | null,
    turnover: number | null,
  ): void {
    const values = this.#values;
    let at = this.#filled;
    values[at++] = tickerId;
    values[at++] = day;
    values[at++] = open;
    values[at++] = high;
    values[at++] = low;
    values[at++] = close;
    values[at++] = adjClose;
    values[at++] = volume;
    values[at++] = turnover;
    this.#filled = at;
    if (at < values.length) return;
    this.#many.run(values, this.#origin);
    this.#filled = 0;
  }

  /** Writes the rows that don't fill a whole statement. */
  end(): void {
    for (let at = 0; at < this.#filled; at += VALUES)
      this.#one.run(this.#values.slice(at, at + VALUES), this.#origin);
    this.#filled = 0;
  }
}
