import type { Day } from "@/lib/domain/calendar/day";
import type { Segment } from "./turnover-verdict";

/** A run of days whose intervals have a point in common. */
export interface Run extends Segment {
  /** Whether no day before the next run fits that run too: its first day is certain. */
  isEndCertain: boolean;
}

/** Many short runs: the walk's model doesn't hold, and its runs are only counted from then on. */
const MANY_RUNS = 100;
const FEW_DAYS_A_RUN = 20;

/**
 * Walks the days of a series, each with an interval in which an unknown quantity lies, and begins a new run where a
 * day's interval has nothing in common with the run's. These are the fewest runs that explain the series.
 *
 * The last days of a run may belong to the next one, if they fit both. The bounds of a run rest on the earlier days
 * only. Memory grows with the runs, and with the logarithm of a run's days.
 */
export class IntervalWalk {
  days = 0;
  count = 0;
  /** Whether there are so many runs that the model doesn't hold. */
  isLost = false;
  private lastClose = 0;
  private done: Run[] = [];
  private previous: OpenRun | null = null;
  private run: OpenRun | null = null;

  /** The days ascending; `low` ≤ `high`. */
  add(day: Day, low: number, high: number): void {
    this.days++;
    const { run } = this;
    if (run !== null && run.takes(low, high)) run.add(day, low, high, this.isLost);
    else this.begin(day, low, high);
  }

  /** A day's printed close, after its interval if it has one. */
  close(price: number): void {
    this.lastClose = price;
  }

  /** The runs in order; null for a lost walk. */
  runs(): Run[] | null {
    if (this.isLost) return null;
    const { run, previous } = this;
    if (run === null) return [];
    const last = { ...run.asRun(), lastClose: this.lastClose };
    return previous === null ? [last] : [...this.done, previous.before(run), last];
  }

  private begin(day: Day, low: number, high: number): void {
    const { run, previous } = this;
    if (run !== null) {
      run.lastClose = this.lastClose;
      if (previous !== null && !this.isLost) this.done.push(previous.before(run));
      this.isLost ||= this.count > MANY_RUNS && this.count * FEW_DAYS_A_RUN > this.days;
      if (this.isLost) this.done = [];
    }
    this.count++;
    this.previous = run;
    this.run = new OpenRun(day, low, high);
  }
}

/** A run with what is needed to tell which of its days fit the next run too. */
class OpenRun {
  lastDay: Day;
  days = 1;
  lastClose = 0;
  /** The days that narrowed each bound, in order. */
  private readonly raised = new Marks();
  private readonly lowered = new Marks();
  /** The days whose bound is tighter than that of any later day, in order; the highs with their sign turned. */
  private readonly lateLows = new Marks();
  private readonly lateHighs = new Marks();

  constructor(
    readonly firstDay: Day,
    private low: number,
    private high: number,
  ) {
    this.lastDay = firstDay;
    this.raised.push(0, low);
    this.lowered.push(0, high);
    this.lateLows.push(0, low);
    this.lateHighs.push(0, -high);
  }

  takes(low: number, high: number): boolean {
    return low <= this.high && high >= this.low;
  }

  add(day: Day, low: number, high: number, isCountOnly: boolean): void {
    const at = this.days++;
    this.lastDay = day;
    if (low > this.low) {
      this.low = low;
      if (!isCountOnly) this.raised.push(at, low);
    }
    if (high < this.high) {
      this.high = high;
      if (!isCountOnly) this.lowered.push(at, high);
    }
    if (isCountOnly) return;
    this.lateLows.pushBelow(at, low);
    this.lateHighs.pushBelow(at, -high);
  }

  asRun(): Run {
    const { firstDay, lastDay, days, low, high, lastClose } = this;
    return { firstDay, lastDay, days, low, high, lastClose, isEndCertain: true };
  }

  /** The run as it is followed by `next`: its bounds rest on the days up to the last that doesn't fit `next`. */
  before(next: OpenRun): Run {
    const lastSure = Math.max(this.lateLows.lastAbove(next.high), this.lateHighs.lastAbove(-next.low));
    return {
      ...this.asRun(),
      low: this.raised.valueAt(lastSure),
      high: this.lowered.valueAt(lastSure),
      isEndCertain: lastSure === this.days - 1,
    };
  }
}

/** Days, by their number in a run, with a value each. The arrays are overwritten rather than shortened, which is slow. */
class Marks {
  private readonly places: number[] = [];
  private readonly values: number[] = [];
  private size = 0;

  push(place: number, value: number): void {
    this.places[this.size] = place;
    this.values[this.size++] = value;
  }

  /** Leaves out the earlier values that aren't above this one. */
  pushBelow(place: number, value: number): void {
    let { size } = this;
    while (size > 0 && this.values[size - 1]! <= value) size--;
    this.places[size] = place;
    this.values[size] = value;
    this.size = size + 1;
  }

  /** The place of the last value above `bound`; −1 if none is. */
  lastAbove(bound: number): number {
    for (let i = this.size - 1; i >= 0; i--) if (this.values[i]! > bound) return this.places[i]!;
    return -1;
  }

  /** The last value at or before `place`. */
  valueAt(place: number): number {
    let i = this.size - 1;
    while (i > 0 && this.places[i]! > place) i--;
    return this.values[i]!;
  }
}
