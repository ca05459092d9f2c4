import type { Day } from "@/lib/domain/calendar/day";
import { periodStartIndex, type Period } from "@/lib/domain/calendar/period";
import { thin } from "@/lib/domain/theme/thinning";
import type { Bars } from "@/lib/tickers/schema";

export type Bar = Bars["items"][number];

/** The selectable spans of a ticker's chart; `all` is the whole series. */
export const SPANS = ["1m", "3m", "6m", "ytd", "1y", "sinceCall", "all"] as const satisfies (
  Period | "all"
)[];
export type PriceSpan = (typeof SPANS)[number];

const MOST_POINTS = 500;

/**
 * The bars of a span that ends with the last bar; a span since the call starts at the first bar on or after the call
 * day.
 */
export function barsOfSpan(bars: readonly Bar[], span: PriceSpan, callDay: Day | null): Bar[] {
  const last = bars.at(-1)?.day;
  if (span === "all" || last === undefined) return [...bars];
  if (span === "sinceCall") return callDay === null ? [...bars] : bars.filter(({ day }) => day >= callDay);
  const start = periodStartIndex(
    bars.map(({ day }) => day),
    last,
    span,
  );
  return bars.slice(start ?? 0);
}

/** A drawn day: the close used for returns, which is the adjusted one if the file has it. */
export interface PricePoint {
  day: Day;
  close: number | null;
  volume: number | null;
}

/**
 * Thins the bars to 500 points that preserve the line's shape and all days with markers. Days without a bar inside the
 * span become points without a close, where the line breaks.
 */
export function chartPoints(
  bars: readonly Bar[],
  markedDays: ReadonlySet<Day>,
  daysWithout: readonly Day[] = [],
): PricePoint[] {
  const [first, last] = [bars[0]?.day ?? "", bars.at(-1)?.day ?? ""];
  const there = new Set(bars.map(({ day }) => day));
  const gaps = daysWithout
    .filter((day) => day > first && day < last && !there.has(day))
    .map((day): PricePoint => ({ day, close: null, volume: null }));
  const drawn = bars.map(({ day, close, adjClose, volume }) => ({ day, close: adjClose ?? close, volume }));
  const points = [...drawn, ...gaps].sort((a, b) => (a.day < b.day ? -1 : 1));
  return thin(points, {
    max: MOST_POINTS,
    shape: ({ close }) => close,
    isMarked: ({ day }) => markedDays.has(day),
  });
}
