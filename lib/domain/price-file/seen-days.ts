import { dayNumber, type Day } from "@/lib/domain/day";
import type { AcceptedRow } from "./types";

/** Days from one row to the next, from which on it isn't a day's: over a weekend there are three, over a long one four. */
const FEWEST_APART = 5;
const FEWEST_ROWS = 10;

/**
 * Which days of one ticker have been read, with a 32-bit mark of their values: four bytes a day, so that a file of any
 * length can be checked for days that come twice. Two rows of one day whose marks agree by chance (one in 2³²) would pass
 * as repeats.
 */
export class SeenDays {
  #first = 0;
  #marks = new Int32Array(0);

  /** Remembers the row's day; `new`, or how the row relates to the one that had the day before. */
  add(row: AcceptedRow): "new" | "same" | "other" {
    const at = this.#placeOf(row.day);
    const mark = markOf(row);
    const before = this.#marks[at]!;
    if (before !== 0) return before === mark ? "same" : "other";
    this.#marks[at] = mark;
    return "new";
  }

  /** Whether days are mostly five or more apart: the median gap of ten rows at least. A suspension or two don't count. */
  areApart(): boolean {
    const gaps = new Array<number>(FEWEST_APART).fill(0);
    let last = -1;
    let count = 0;
    this.#marks.forEach((mark, at) => {
      if (mark === 0) return;
      if (last !== -1) gaps[Math.min(at - last, FEWEST_APART) - 1]!++;
      last = at;
      count++;
    });
    return count >= FEWEST_ROWS && gaps.at(-1)! * 2 > count - 1;
  }

  #placeOf(day: Day): number {
    const number = dayNumber(day);
    const length = this.#marks.length;
    if (length === 0) this.#first = number;
    if (number >= this.#first && number < this.#first + length) return number - this.#first;
    const first = number < this.#first ? Math.min(number, this.#first - length) : this.#first;
    const last = Math.max(number + 1, this.#first + length, first + length * 2, first + 64);
    const grown = new Int32Array(last - first);
    grown.set(this.#marks, this.#first - first);
    this.#marks = grown;
    this.#first = first;
    return number - first;
  }
}

const values = new Float64Array(6);
const words = new Int32Array(values.buffer);

function markOf({ open, high, low, close, adjClose, volume }: AcceptedRow): number {
  values[0] = open ?? NaN;
  values[1] = high ?? NaN;
  values[2] = low ?? NaN;
  values[3] = close;
  values[4] = adjClose ?? NaN;
  values[5] = volume ?? NaN;
  let mark = 0x811c9dc5;
  for (const word of words) mark = Math.imul(mark ^ word ^ (word >>> 15), 0x01000193) ^ (mark >>> 13);
  return mark | 0 || 1; // 0 is "not seen"
}
