import type { ImportResult, ReplacedSeries } from "@/lib/prices/imports/schema";

/** What gives way of several series together, each once; null: nothing does, or it isn't known of any. */
export function replacedOf(
  series: readonly { symbol: string | null; replaced: ReplacedSeries | null }[],
): ReplacedSeries | null {
  const known = [...new Map(series.map(({ symbol, replaced }) => [symbol, replaced])).values()].flatMap(
    (replaced) => replaced ?? [],
  );
  if (known.length === 0) return null;
  return {
    bars: known.reduce((sum, { bars }) => sum + bars, 0),
    daysLost: known.reduce((sum, { daysLost }) => sum + daysLost, 0),
  };
}

/** What gives way to a file as it was answered for: of a conflict left open, or kept out of, nothing. */
export const replacedBy = ({ tickers }: ImportResult): ReplacedSeries | null =>
  replacedOf(tickers.filter(({ conflict }) => conflict === null));
