import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { Day } from "@/lib/domain/calendar/day";
import type { AcceptedRow } from "@/lib/domain/price-file/types";

/**
 * A bar is packed into nine doubles: the indices of its ticker and its day, and its values; a missing value is NaN.
 */
export const WIDTH = 9;
const ROWS = 1024;
const BYTES = ROWS * WIDTH * 8;

/** A bar without its ticker and line number. */
export type BarIn = Pick<
  AcceptedRow,
  "symbol" | "day" | "open" | "high" | "low" | "close" | "adjClose" | "volume" | "turnover"
>;

/**
 * The accepted bars of a table in input order, packed. Bars after the first thousand go to a file, so that memory use
 * does not grow with the table. The log can be read repeatedly.
 */
export class BarLog {
  /** Null for a ticker that is still an open question. */
  readonly symbols: (string | null)[] = [];
  readonly days: Day[] = [];
  /** The number of bars of each ticker. */
  readonly counts: number[] = [];
  rows = 0;
  readonly #places = new Map<string | null, number>();
  readonly #dayPlaces = new Map<Day, number>();
  readonly #path: string;
  #file: number | null = null;
  #last = new Float64Array(ROWS * WIDTH);
  #filled = 0;

  /** `path`: the overflow file. */
  constructor(path: string) {
    this.#path = path;
  }

  add(bar: BarIn): void {
    if (this.#filled === ROWS) this.#spill();
    const ticker = this.#placeOf(bar.symbol);
    this.counts[ticker]!++;
    const at = this.#filled * WIDTH;
    const values = this.#last;
    values[at] = ticker;
    values[at + 1] = this.#dayPlaceOf(bar.day);
    values[at + 2] = bar.open ?? NaN;
    values[at + 3] = bar.high ?? NaN;
    values[at + 4] = bar.low ?? NaN;
    values[at + 5] = bar.close;
    values[at + 6] = bar.adjClose ?? NaN;
    values[at + 7] = bar.volume ?? NaN;
    values[at + 8] = bar.turnover ?? NaN;
    this.#filled++;
    this.rows++;
  }

  /** Yields the bars in chunks of a thousand; a chunk is valid until the next one is read. */
  *chunks(): Generator<Float64Array> {
    const spilled = this.rows - this.#filled;
    const chunk = new Float64Array(ROWS * WIDTH);
    for (let row = 0; row < spilled; row += ROWS) {
      readSync(this.#file!, chunk, 0, BYTES, row * WIDTH * 8);
      yield chunk;
    }
    if (this.#filled > 0) yield this.#last.subarray(0, this.#filled * WIDTH);
  }

  /** Rewrites bars in place. `change` gets the values of each bar at an offset and says whether it changed them. */
  rewrite(change: (values: Float64Array, at: number) => boolean): void {
    let row = 0;
    for (const chunk of this.chunks()) {
      let isChanged = false;
      for (let at = 0; at < chunk.length; at += WIDTH) isChanged = change(chunk, at) || isChanged;
      const isSpilled = row < this.rows - this.#filled; // the last chunk is the memory itself
      if (isChanged && isSpilled) writeSync(this.#file!, chunk, 0, chunk.byteLength, row * WIDTH * 8);
      row += chunk.length / WIDTH;
    }
  }

  /** Renames the tickers; false, and nothing is renamed, where two of them would get one name. */
  rename(nameOf: (symbol: string) => string): boolean {
    const names = this.symbols.map((symbol) => symbol && nameOf(symbol));
    if (new Set(names).size < names.length) return false;
    this.symbols.splice(0, names.length, ...names);
    return true;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #spill(): void {
    this.#file ??= openSync(this.#path, "wx+");
    writeSync(this.#file, this.#last, 0, BYTES, (this.rows - ROWS) * WIDTH * 8);
    this.#filled = 0;
  }

  #placeOf(symbol: string | null): number {
    let place = this.#places.get(symbol);
    if (place === undefined) {
      place = this.symbols.push(symbol) - 1;
      this.#places.set(symbol, place);
      this.counts.push(0);
    }
    return place;
  }

  #dayPlaceOf(day: Day): number {
    let place = this.#dayPlaces.get(day);
    if (place === undefined) {
      place = this.days.push(day) - 1;
      this.#dayPlaces.set(day, place);
    }
    return place;
  }
}

/** Unpacks a value; null for a missing one. */
export const valueIn = (packed: number): number | null => (Number.isNaN(packed) ? null : packed);
