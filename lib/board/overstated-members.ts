import type { BoardMarket, MarketReading } from "@/lib/board/theme-frame";
import { type Adjustment, BY_DIFFERENCE } from "@/lib/domain/adjustment";
import { type Day, earliestDay, latestDay } from "@/lib/domain/calendar/day";
import type { WatchSpan } from "@/lib/domain/theme/membership";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import { overstatingDates } from "@/lib/domain/theme/return-basis";
import type { ThemeItem } from "@/lib/themes/schema";
import { seriesBy } from "@/lib/tickers/data";

type Series = NonNullable<ReturnType<typeof seriesBy>>;

/** Whether a series' closes are by difference: as stated, or as its rows prove and nobody converted it. */
const isByDifference = (series: Series, proof: SeriesProof | null): boolean =>
  series.convertedFrom === null &&
  (BY_DIFFERENCE.has(series.adjustment as Adjustment) || proof?.method === "difference");

/** The ex-dates that a series by difference proves; `null` where it proves none of them. */
function provedDates(proof: SeriesProof | null): Day[] | null {
  if (proof === null) return null;
  const { method, by, exDates } = proof;
  const areKnown = method === "difference" && (by === "turnover" || exDates.length > 0);
  return areKnown ? exDates.map(({ day }) => day) : null;
}

/** The members of a theme's index, removed ones included, that overstate its return since the call. */
export function overstatedMembers(
  { watches }: Pick<BoardMarket, "watches">,
  { request, summary }: Pick<MarketReading, "request" | "summary">,
): ThemeItem["overstatedMembers"] {
  const tickers = new Map(watches.map(({ ticker }) => [ticker.symbol, ticker]));
  const bases = new Map(summary.members.map(({ symbol, baseDay }) => [symbol, baseDay]));
  return request.members.flatMap(({ symbol, spans }) => {
    const ticker = tickers.get(symbol)!;
    const series = seriesBy(ticker, request.asOf);
    const proof = series?.proof ? (JSON.parse(series.proof) as SeriesProof) : null;
    if (!series || !isByDifference(series, proof)) return [];
    const exDates = overstatingDates(provedDates(proof), {
      baseDay: bases.get(symbol) ?? null,
      through: earliestDay(request.asOf, request.closedOn, lastRemoval(spans))!,
    });
    if (exDates?.length === 0) return [];
    const { nameEn, nameZh } = ticker;
    return [{ symbol, nameEn, nameZh, exDates }];
  });
}

/** The day of the last removal; `null` while a ticker is watched. */
const lastRemoval = (spans: readonly WatchSpan[]): Day | null =>
  spans.some(({ removedOn }) => removedOn === null)
    ? null
    : latestDay(...spans.map(({ removedOn }) => removedOn));
