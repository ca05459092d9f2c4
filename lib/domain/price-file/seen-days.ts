import { dayNumber, type Day } from "@/lib/domain/calendar/day";
import type { AcceptedRow } from "./types";

/** The fewest days between two rows that can't be daily bars: a weekend leaves three, a long weekend four. */
const FEWEST_APART = 5;
const FEWEST_ROWS = 10;

type Span = readonly [least: number, most: number];
/**
 * The range of days between weekly bars without holidays; `WEEKS` allows for holidays and needs more rows.
 */
const EVEN_WEEKS: Span = [6, 8];
const WEEKS: Span = [5, 9];
/**
 * The ranges of days between monthly, quarterly and yearly bars, dated by the first day or the last trading
 * day of the span.
 */
const LONGER_SPANS: readonly Span[] = [
  [26, 36],
  [85, 98],
  [358, 372],
];
/**
 * The fewest rows with a regular gap. Below ten rows every gap must be regular; of more rows a part may
 * differ, because of a long holiday or an incomplete last week.
 */
const FEWEST_REGULAR = 6;
const FEWEST_WEEKS = 8;
const REGULAR_PART = 0.8;
const APART_PART = 0.9;

/**
 * The days of one ticker that were read, each with a 32-bit hash of the row's values: four bytes a day, or
 * eight if rows have a clock time. A file of any length can be checked for repeated days. Two different rows
 * of one day whose hashes are equal by chance (one in 2³²) pass as repeats.
 */
export class SeenDays {
  #first = 0;
  #marks = new Int32Array(0);
  /** The hash of the clock time of each day's first row; empty while no row has a clock time. */
  #clocks = new Int32Array(0);
  #count = 0;
  /**
   * The days with bars at several clock times; `#within` counts the bars of these days without the first of
   * each.
   */
  readonly #daysWithin = new Set<number>();
  #within = 0;

  /**
   * Records the row's day. Returns `new`, or whether the row has the `same` or `other` values as the earlier
   * row of that day. `clock`: a hash of the clock time, 0 for none.
   */
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
   * Whether the rows are intraday bars: several days have bars at different clock times. One such day among
   * others proves nothing, because the last day may have a bar with the prices so far.
   */
  areWithinDays(): boolean {
    return this.#daysWithin.size > 1 || (this.#within > 0 && this.#within * 2 > this.#count);
  }

  /**
   * Whether the median gap between days is at least five, over ten rows or more. One or two suspensions don't
   * change the median.
   */
  areApart(): boolean {
    const gaps = this.#gaps();
    return this.#count >= FEWEST_ROWS && gaps.filter((gap) => gap >= FEWEST_APART).length * 2 > gaps.length;
  }

  /**
   * `apart`: bars of weeks, months, quarters or years, with gaps more even than those of daily bars; `daily`:
   * some rows are on adjacent days.
   */
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
  return mark | 0 || 1; // 0 means that the day wasn't seen
}
