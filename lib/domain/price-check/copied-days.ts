import { isCopy, type RowValues } from "@/lib/domain/copied-row";
import type { Day } from "@/lib/domain/calendar/day";
import type { PriceHistory } from "@/lib/domain/theme/price-history";

/** The days whose close equals the next bar's, each with the day before it: only they can be copies. */
export function repeatedCloses({ days, closes }: PriceHistory): [Day, Day][] {
  return days.flatMap((day, i): [Day, Day][] =>
    i + 1 < days.length && closes[i] === closes[i + 1] ? [[day, days[i + 1]!]] : [],
  );
}

/**
 * The days whose row equals the next bar's, as a vendor fills a holiday with it: such rows don't show that the market
 * was open. `bars`: at least those of the days of `repeatedCloses`. Source: formats, "Suspicions".
 */
export function copiedDays(history: PriceHistory, bars: readonly (RowValues & { day: Day })[]): Set<Day> {
  const on = new Map(bars.map((bar) => [bar.day, bar]));
  const copies = repeatedCloses(history).filter(([day, next]) => {
    const [bar, nextBar] = [on.get(day), on.get(next)];
    return bar !== undefined && nextBar !== undefined && isCopy(bar, nextBar);
  });
  return new Set(copies.map(([day]) => day));
}
