import type { Day } from "@/lib/domain/day";
import { periodStartIndex, type Period } from "@/lib/domain/period";
import { thin } from "@/lib/domain/thinning";
import type { Bars } from "@/lib/tickers/schema";

export type Bar = Bars["items"][number];

/** The spans a ticker's chart is given for; `all` is everything there is. */
export const SPANS = ["1m", "3m", "6m", "ytd", "1y", "sinceCall", "all"] as const satisfies (
  Period | "all"
)[];
export type Span = (typeof SPANS)[number];

const MOST_POINTS = 500;

/** The bars of a span that ends with the last bar; since the call they start at the first bar on or after the call day. */
export function barsOfSpan(bars: readonly Bar[], span: Span, callDay: Day | null): Bar[] {
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

/** At most 500 of the bars, keeping the line's shape and the days that carry a note. */
export function chartPoints(bars: readonly Bar[], notedDays: ReadonlySet<Day>): Bar[] {
  return thin(bars, {
    max: MOST_POINTS,
    shape: (bar) => bar.close,
    isMarked: (bar) => notedDays.has(bar.day),
  });
}
