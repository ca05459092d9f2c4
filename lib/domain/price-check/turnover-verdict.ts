import type { Day } from "@/lib/domain/calendar/day";

/** How a series is adjusted: not at all, earlier prices multiplied, or the cash paid since taken off. */
export type AdjustmentMethod = "none" | "ratio" | "difference";

/** A day of a file, ascending by day. Prices and `turnover` in the series' currency, `volume` in shares. */
export interface TurnoverBar {
  day: Day;
  high: number | null;
  low: number | null;
  close: number;
  volume: number | null;
  turnover: number | null;
}

/**
 * A run of days with one adjustment. `low` and `high` bound raw − printed (by difference) or raw ÷ printed (by ratio,
 * and where the series isn't adjusted raw − printed). `days` counts the tested ones.
 */
export interface Segment {
  firstDay: Day;
  lastDay: Day;
  days: number;
  low: number;
  high: number;
  /** Printed close of the last bar before the next segment, also of a bar without volume. */
  lastClose: number;
}

/** The first day of a later segment. */
export interface ExDate {
  day: Day;
  /** In the series' currency; null by ratio. */
  cash: number | null;
  /** Multiplies the raw prices before the day. */
  factor: number;
  /** The uncertainty of a return across the day, as a fraction. */
  halfWidth: number;
}

/** The adjustment that a file's turnover proves. Source: numbers, "Turnover test". */
export interface TurnoverVerdict {
  /** Null where the test says nothing. */
  method: AdjustmentMethod | null;
  /** Null where there is a method. `untested_days`: too many in a row can't be tested. */
  reason: "no_turnover" | "too_few_days" | "untested_days" | "undecided" | "misfit" | null;
  /**
   * `forward`: raw and printed prices agree in the newest segment; `backward`: in the oldest; null: in neither, or the
   * series isn't adjusted.
   */
  direction: "forward" | "backward" | null;
  /** Days tested. */
  days: number;
  /** Segments by either method. */
  counts: { difference: number; ratio: number };
  /** The share of tested days in segments of fewer than five days, by the method with fewer segments. */
  misfit: number;
  /** By the proven method; empty without one. */
  segments: Segment[];
  exDates: ExDate[];
}
