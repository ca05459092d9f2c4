import { type Day, dayNumber } from "@/lib/domain/calendar/day";

export interface PriceBar {
  day: Day;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number | null;
}

export type BarUnit = "day" | "week" | "month";

/** What the days of one bar have in common: weeks begin on Monday (1970-01-05 was one), months on the first. */
const keyOf = (day: Day, unit: BarUnit): string | number =>
  unit === "day" ? day : unit === "week" ? Math.floor((dayNumber(day) - 4) / 7) : day.slice(0, 7);

/**
 * Daily bars (ascending) as bars of weeks or months: the first open, the highest high, the lowest low, the last close and the
 * sum of the known volumes, on the last day that traded. Any other key of a
 * bar is that of its last day.
 */
export function longerBars<Bar extends PriceBar>(bars: readonly Bar[], unit: BarUnit): Bar[] {
  const longer: Bar[] = [];
  let key: string | number | null = null;
  for (const bar of bars) {
    const open = longer.at(-1);
    if (open && keyOf(bar.day, unit) === key) {
      longer[longer.length - 1] = {
        ...bar,
        open: open.open,
        high: Math.max(open.high, bar.high),
        low: Math.min(open.low, bar.low),
        volume: bar.volume === null ? open.volume : (open.volume ?? 0) + bar.volume,
      };
    } else longer.push(bar);
    key = keyOf(bar.day, unit);
  }
  return longer;
}

/** The bars of the shortest unit of which there are at most `max`; of months, all. */
export function barsAtMost<Bar extends PriceBar>(
  bars: readonly Bar[],
  max: number,
): { unit: BarUnit; bars: Bar[] } {
  if (bars.length <= max) return { unit: "day", bars: [...bars] };
  const weeks = longerBars(bars, "week");
  return weeks.length <= max
    ? { unit: "week", bars: weeks }
    : { unit: "month", bars: longerBars(bars, "month") };
}
