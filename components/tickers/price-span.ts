import type { Day } from "@/lib/domain/calendar/day";
import { periodStartIndex, type Period } from "@/lib/domain/calendar/period";
import { barsAtMost, type BarUnit } from "@/lib/domain/theme/longer-bars";
import { movingAverage } from "@/lib/domain/theme/moving-average";
import type { ExDate } from "@/lib/domain/price-check/turnover-verdict";
import { thin } from "@/lib/domain/theme/thinning";
import type { Bars } from "@/lib/prices/series/schema";

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
export function barsOfSpan<Each extends { day: Day }>(
  bars: readonly Each[],
  span: PriceSpan,
  callDay: Day | null,
): Each[] {
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

/** A drawn day, all prices as returns use them: adjusted if the file has adjusted closes. */
export interface PricePoint {
  day: Day;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number | null;
  volume: number | null;
  ma20: number | null;
  ma60: number | null;
  /** The benchmark, set to the close of the first drawn day. */
  benchmark?: number | null;
}

/**
 * All bars with their moving averages, which reach back before any span. `converted`: the ex-dates of a series converted
 * from one by difference, whose filed prices lie an amount below the unadjusted ones, so that they have no common ratio.
 */
export function pricePoints(
  bars: readonly Bar[],
  converted: readonly Pick<ExDate, "day" | "factor">[] | null = null,
): PricePoint[] {
  const closes = bars.map(({ close, adjClose }) => adjClose ?? close);
  const [ma20, ma60] = [movingAverage(closes, 20), movingAverage(closes, 60)];
  return bars.map(({ day, open, high, low, close, volume }, i) => {
    const factor =
      converted?.reduce((product, each) => (each.day > day ? product * each.factor : product), 1) ??
      (close === 0 ? 1 : closes[i]! / close);
    const adjusted = (price: number | null) =>
      price === null ? null : closes[i]! + (price - close) * factor;
    return {
      day,
      open: adjusted(open),
      high: adjusted(high),
      low: adjusted(low),
      close: closes[i]!,
      volume,
      ma20: ma20[i]!,
      ma60: ma60[i]!,
    };
  });
}

type Candle = PricePoint & Record<"open" | "high" | "low" | "close", number>;
const isCandle = (point: PricePoint): point is Candle =>
  [point.open, point.high, point.low, point.close].every((price) => price !== null);

/** The points as at most 500 candles, of weeks or months if there are more days; null where most days have only a close. */
export function candles(points: readonly PricePoint[]): { unit: BarUnit; points: PricePoint[] } | null {
  const known = points.filter(isCandle);
  if (known.length === 0 || known.length * 2 < points.length) return null;
  const { unit, bars } = barsAtMost(known, MOST_POINTS);
  return { unit, points: bars };
}

/**
 * Thins the points to 500 that preserve the line's shape and all days with markers, with their positions in trading days.
 * Days without a bar inside the span become points without a close, where the line breaks.
 */
export function linePoints(
  points: readonly PricePoint[],
  markedDays: ReadonlySet<Day>,
  daysWithout: readonly Day[] = [],
): { points: PricePoint[]; sessions: number[] } {
  const [first, last] = [points[0]?.day ?? "", points.at(-1)?.day ?? ""];
  const there = new Set(points.map(({ day }) => day));
  const none = { open: null, high: null, low: null, close: null, volume: null, ma20: null, ma60: null };
  const gaps = daysWithout
    .filter((day) => day > first && day < last && !there.has(day))
    .map((day): PricePoint => ({ day, ...none }));
  const all = [...points, ...gaps].sort((a, b) => (a.day < b.day ? -1 : 1));
  const positions = new Map(all.map(({ day }, index) => [day, index]));
  const kept = thin(all, {
    max: MOST_POINTS,
    shape: ({ close }) => close,
    isMarked: ({ day }) => markedDays.has(day),
  });
  return { points: kept, sessions: kept.map(({ day }) => positions.get(day)!) };
}

/** The points with a benchmark beside them that starts at the first close; on a day without its bar it has the last one. */
export function withBenchmark(points: readonly PricePoint[], benchmark: readonly Bar[]): PricePoint[] {
  let at = -1;
  let base: { own: number; other: number } | null = null;
  return points.map((point) => {
    while (at + 1 < benchmark.length && benchmark[at + 1]!.day <= point.day) at++;
    const bar = benchmark[at];
    const other = bar ? (bar.adjClose ?? bar.close) : null;
    if (other === null || other <= 0) return { ...point, benchmark: null };
    if (base === null && point.close !== null) base = { own: point.close, other };
    return { ...point, benchmark: base === null ? null : (other / base.other) * base.own };
  });
}
