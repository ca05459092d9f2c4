import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { Day } from "@/lib/domain/calendar/day";
import type { AcceptedRow } from "@/lib/domain/price-file/types";

/** A bar is eight doubles: the places of its ticker and its day in their lists, and its values; NaN where it has none. */
export const WIDTH = 8;
const ROWS = 1024;
const BYTES = ROWS * WIDTH * 8;

/** A bar without its ticker and its line. */
export type BarIn = Pick<
  AcceptedRow,
  "symbol" | "day" | "open" | "high" | "low" | "close" | "adjClose" | "volume"
>;

/**
 * The accepted bars of a table, packed, in the order they came; beyond the first thousand in a file, so that a table of
 * any length takes no more memory than a short one. Read again as often as needed.
 */
export class BarLog {
  /** Null: whose prices these are is asked. */
  readonly symbols: (string | null)[] = [];
  readonly days: Day[] = [];
  /** How many bars each ticker has. */
  readonly counts: number[] = [];
  rows = 0;
  readonly #places = new Map<string | null, number>();
  readonly #dayPlaces = new Map<Day, number>();
  readonly #path: string;
  #file: number | null = null;
  #last = new Float64Array(ROWS * WIDTH);
  #filled = 0;

  /** `path`: of the file that takes what doesn't fit. */
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
    this.#filled++;
    this.rows++;
  }

  /** The bars in pieces of a thousand, each valid until the next is asked for. */
  *chunks(): Generator<Float64Array> {
    const spilled = this.rows - this.#filled;
    const chunk = new Float64Array(ROWS * WIDTH);
    for (let row = 0; row < spilled; row += ROWS) {
      readSync(this.#file!, chunk, 0, BYTES, row * WIDTH * 8);
      yield chunk;
    }
    if (this.#filled > 0) yield this.#last.subarray(0, this.#filled * WIDTH);
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

/** A packed value; null where the bar has none. */
export const valueIn = (packed: number): number | null => (Number.isNaN(packed) ? null : packed);
