import { dayNumber, type Day } from "@/lib/domain/calendar/day";
import type { AcceptedRow } from "./types";

/** Days from one row to the next, from which on it isn't a day's: over a weekend there are three, over a long one four. */
const FEWEST_APART = 5;
const FEWEST_ROWS = 10;

type Span = readonly [least: number, most: number];
/** Days from one bar to the next where bars are of a week; `WEEKS` allows for holidays and wants more rows. */
const EVEN_WEEKS: Span = [6, 8];
const WEEKS: Span = [5, 9];
/** Where they are of a month, a quarter or a year, by its first day or the last one traded. */
const LONGER_SPANS: readonly Span[] = [
  [26, 36],
  [85, 98],
  [358, 372],
];
/** A few rows are weeks where every gap is one; of more, a long holiday or the week that isn't over may differ. */
const FEWEST_REGULAR = 6;
const FEWEST_WEEKS = 8;
const REGULAR_PART = 0.8;
const APART_PART = 0.9;

/**
 * Which days of one ticker have been read, with a 32-bit mark of their values: four bytes a day (eight where rows have a
 * clock), so that a file of any length can be checked for days that come twice. Two rows of one day whose marks agree by
 * chance (one in 2³²) would pass as repeats.
 */
export class SeenDays {
  #first = 0;
  #marks = new Int32Array(0);
  /** Of each day's first row; empty as long as no row has a clock. */
  #clocks = new Int32Array(0);
  #count = 0;
  /** Days that have bars of several clock times, and how many bars beside the first of each. */
  readonly #daysWithin = new Set<number>();
  #within = 0;

  /** Remembers the row's day; `new`, or how the row relates to the one that had the day before. `clock`: 0 for none. */
  add(row: AcceptedRow, clock = 0): "new" | "same" | "other" {
    const at = this.#placeOf(row.day);
    const mark = markOf(row);
    const before = this.#marks[at]!;
    if (clock !== 0 && this.#clocks.length === 0) this.#clocks = new Int32Array(this.#marks.length);
    if (before !== 0) {
      if (clock !== 0 && clock !== this.#clocks[at]) {
        this.#within++;
        this.#daysWithin.add(at + this.#first);
      }
      return before === mark ? "same" : "other";
    }
    this.#count++;
    this.#marks[at] = mark;
    if (clock !== 0) this.#clocks[at] = clock;
    return "new";
  }

  /**
   * Whether these are bars within a day: days have several, at different clock times. One day alone among others may be the
   * last, with what was traded so far below it.
   */
  areWithinDays(): boolean {
    return this.#daysWithin.size > 1 || (this.#within > 0 && this.#within * 2 > this.#count);
  }

  /** Whether days are mostly five or more apart: the median gap of ten rows at least. A suspension or two don't count. */
  areApart(): boolean {
    const gaps = this.#gaps();
    return this.#count >= FEWEST_ROWS && gaps.filter((gap) => gap >= FEWEST_APART).length * 2 > gaps.length;
  }

  /** `apart`: bars of weeks, months, quarters or years, as evenly as none of days ever are; `daily`: some days follow each other. */
  spacing(): "apart" | "daily" | "unknown" {
    const gaps = this.#gaps();
    const isAtLeast = (part: number, is: (gap: number) => boolean) =>
      gaps.filter(is).length >= part * gaps.length;
    const areMany = this.#count >= FEWEST_ROWS;
    const part = areMany ? REGULAR_PART : 1;
    const spans = [this.#count >= FEWEST_WEEKS ? WEEKS : EVEN_WEEKS, ...LONGER_SPANS];
    const isRegular = spans.some(([least, most]) => isAtLeast(part, (gap) => gap >= least && gap <= most));
    if (this.#count >= FEWEST_REGULAR && isRegular && isAtLeast(APART_PART, (gap) => gap >= FEWEST_APART))
      return "apart";
    return gaps.some((gap) => gap < FEWEST_APART) ? "daily" : "unknown";
  }

  #gaps(): number[] {
    const gaps: number[] = [];
    let last = -1;
    this.#marks.forEach((mark, at) => {
      if (mark === 0) return;
      if (last !== -1) gaps.push(at - last);
      last = at;
    });
    return gaps;
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
    if (this.#clocks.length > 0) {
      const clocks = new Int32Array(grown.length);
      clocks.set(this.#clocks, this.#first - first);
      this.#clocks = clocks;
    }
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
