import type { Day } from "@/lib/domain/calendar/day";
import { IntervalWalk, type Run } from "./interval-walk";
import { settled } from "./settled-runs";
import type { TradedRange } from "./traded-range";
import type { ExDate, Segment, TurnoverVerdict } from "./turnover-verdict";

type Method = "ratio" | "difference";

/** Fewer tested days say nothing. */
const FEWEST_DAYS = 120;
/** A method needs this many segments fewer than the other. */
const FEWER_SEGMENTS = 2;
/** The days a segment has on average: no share pays more often than each quarter. */
const FEWEST_A_SEGMENT = 45;
/** The largest share of days in short segments. */
const MOST_MISFIT = 0.02;
/** A step that proves a method: as a fraction of the price, with this many days in the segments on both sides. */
const TELLING_STEP = 0.005;
const TELLING_DAYS = 40;
/** Wider bounds of raw − printed, as a fraction of the price, could hold an adjustment that matters. */
const WIDEST_UNADJUSTED = 0.01;
/** Wider bounds of raw ÷ printed could hold cash taken off by difference. */
const WIDEST_RATIO = 0.02;
/** A larger factor than this, for one payment or where no segment is unadjusted, can be a unit. */
const LARGEST_FACTOR = 9;
/** The uncertainty of returns by cash too small for a step of its own, as a fraction. */
const UNTOLD = 0.001;
/** The uncertainty by the rounding of two printed closes, in currency. */
const ROUNDING = 0.01;
/** A step beyond what is paid in cash: new shares. As a fraction of the price. */
const NEW_SHARES = 0.07;

/**
 * The two ways of adjusting, each walked over the same days: a price as traded is the printed one and an amount, or the
 * printed one times a factor, constant between ex-dates. Judges which one holds. Source: numbers, "Turnover test".
 */
export class BothWalks {
  private readonly difference = new IntervalWalk();
  private readonly ratio = new IntervalWalk();
  /** The runs by difference when each run by ratio began. */
  private readonly differencesBefore = new Map<Day, number>();

  /** The days ascending. */
  add(day: Day, { least, most, bottom, top }: TradedRange): void {
    const { difference, ratio } = this;
    const before = ratio.count;
    difference.add(day, least - top, most - bottom);
    ratio.add(day, top > 0 ? least / top : Infinity, bottom > 0 ? most / bottom : Infinity);
    if (ratio.count > before && !ratio.isLost) this.differencesBefore.set(day, difference.count);
  }

  /** Each day's printed close, after the day's prices if it has any. */
  close(price: number): void {
    this.difference.close(price);
    this.ratio.close(price);
  }

  verdict(): TurnoverVerdict {
    const { days } = this.difference;
    const [byDifference, byRatio] = [settled(this.difference), settled(this.ratio)];
    const counts = { difference: byDifference.count, ratio: byRatio.count };
    const method: Method = counts.difference <= counts.ratio ? "difference" : "ratio";
    const { runs, misfit } = method === "difference" ? byDifference : byRatio;
    const tested = { days, counts, misfit };
    const silent = (reason: TurnoverVerdict["reason"]): TurnoverVerdict => {
      return { method: null, reason, direction: null, ...tested, segments: [], exDates: [] };
    };
    if (days === 0) return silent("no_turnover");
    if (days < FEWEST_DAYS) return silent("too_few_days");
    if (runs === null || misfit > MOST_MISFIT) return silent("misfit");
    const segments = runs.map(segmentOf);
    if (byDifference.runs?.length === 1 && isUnadjusted(byDifference.runs[0]!))
      return { method: "none", reason: null, direction: null, ...tested, segments, exDates: [] };
    const exDates = exDatesOf(method, runs);
    const direction = directionOf(method, segments);
    const isProven =
      Math.abs(counts.difference - counts.ratio) >= FEWER_SEGMENTS &&
      days >= runs.length * FEWEST_A_SEGMENT &&
      exDates.every(({ factor }) => factor < 1) &&
      (runs.length === 1 || hasTellingStep(exDates, runs)) &&
      (method === "difference"
        ? exDates.every(({ factor }) => factor > 1 - NEW_SHARES)
        : runs.every(isNarrow) &&
          areUnitsRight(runs, exDates, direction) &&
          this.isCashByRatio(runs, exDates, direction));
    if (!isProven) return silent("undecided");
    return { method, reason: null, direction, ...tested, segments, exDates };
  }

  /**
   * Vendors that adjust cash by difference adjust new shares by ratio, which leaves both kinds of steps. With new shares,
   * the runs between them and the unadjusted end must prove the ratio by themselves, unless nothing else was paid.
   */
  private isCashByRatio(
    runs: readonly Run[],
    exDates: readonly ExDate[],
    direction: TurnoverVerdict["direction"],
  ): boolean {
    const isNewShares = ({ factor }: ExDate) => factor <= 1 - NEW_SHARES;
    if (!exDates.some(isNewShares)) return true;
    if (exDates.every(isNewShares)) return runs.every(({ days }) => days >= TELLING_DAYS);
    if (direction === null) return false;
    const [from, to] =
      direction === "forward"
        ? [exDates.findLastIndex(isNewShares) + 1, exDates.length]
        : [0, exDates.findIndex(isNewShares)];
    const starts = [
      ...runs.map(({ firstDay }) => this.differencesBefore.get(firstDay)!),
      this.difference.count,
    ];
    // The run by difference that new shares interrupt may count once more.
    return starts[to + 1]! - starts[from]! > to - from + FEWER_SEGMENTS;
  }
}

const holds = ({ low, high }: Segment, value: number) => low <= value && value <= high;

const isNarrow = ({ low, high, days }: Run) => days < TELLING_DAYS || high / low < 1 + WIDEST_RATIO;

/** A volume read in another unit is a factor too, of all days or from a day on. */
const areUnitsRight = (
  runs: readonly Run[],
  exDates: readonly ExDate[],
  direction: TurnoverVerdict["direction"],
) =>
  exDates.every(({ factor }) => factor > 1 / LARGEST_FACTOR) &&
  (direction !== null || runs.every(({ low, high }) => high < LARGEST_FACTOR && low > 1 / LARGEST_FACTOR));

const isUnadjusted = (run: Run) => holds(run, 0) && run.high - run.low <= run.lastClose * WIDEST_UNADJUSTED;

const segmentOf = ({ firstDay, lastDay, days, low, high, lastClose }: Run): Segment => {
  return { firstDay, lastDay, days, low, high, lastClose };
};

/**
 * The amount or factor that a segment's bounds stand for: none where they hold that, as at the end from which prices are
 * adjusted, else their middle.
 */
export function adjustmentOf(method: Method, segment: Segment): number {
  const unadjusted = method === "ratio" ? 1 : 0;
  return holds(segment, unadjusted) ? unadjusted : (segment.low + segment.high) / 2;
}

/** Ex-dates whose first day could be one of several have the whole step in their uncertainty. */
function exDatesOf(method: Method, runs: readonly Run[]): ExDate[] {
  return runs.slice(1).map((run, i) => {
    const before = runs[i]!;
    const [earlier, later] = [adjustmentOf(method, before), adjustmentOf(method, run)];
    const error =
      errorOf(before, earlier) + errorOf(run, later) + (before.isEndCertain ? 0 : Math.abs(earlier - later));
    if (method === "ratio")
      return { day: run.firstDay, cash: null, factor: later / earlier, halfWidth: UNTOLD + error / earlier };
    const raw = before.lastClose + earlier;
    const cash = earlier - later;
    return {
      day: run.firstDay,
      cash,
      factor: (raw - cash) / raw,
      halfWidth: UNTOLD + (error + ROUNDING) / raw,
    };
  });
}

const errorOf = ({ low, high }: Segment, value: number) => Math.max(high - value, value - low);

const hasTellingStep = (exDates: readonly ExDate[], runs: readonly Run[]): boolean =>
  exDates.some(
    ({ factor }, i) =>
      Math.abs(1 - factor) >= TELLING_STEP && Math.min(runs[i]!.days, runs[i + 1]!.days) >= TELLING_DAYS,
  );

function directionOf(method: Method, segments: readonly Segment[]): TurnoverVerdict["direction"] {
  const unadjusted = method === "ratio" ? 1 : 0;
  const isForward = holds(segments.at(-1)!, unadjusted);
  const isBackward = holds(segments[0]!, unadjusted);
  if (isForward === isBackward) return null;
  return isForward ? "forward" : "backward";
}
