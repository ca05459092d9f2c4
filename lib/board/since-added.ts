import { sinceAdded, type ReasonedReturn } from "@/lib/domain/theme/returns";
import type { BoardTheme } from "@/lib/board/data";
import type { BoardView } from "@/lib/board/view";
import { histories, NO_BARS } from "@/lib/prices/data";
import type { BoardWatch } from "@/lib/watchlist/data";

/**
 * Per watch, its ticker's return since that watch's own day: of a ticker watched twice, the day that stands beside the number.
 * Bars are at hand: the theme's market has just been worked out from them.
 */
export async function sinceAddedOf(
  theme: BoardTheme,
  watches: readonly BoardWatch[],
  { base, asOf }: BoardView,
): Promise<Map<string, ReasonedReturn>> {
  const series = new Map(theme.request.members.map((member) => [member.symbol, member.series]));
  const days = { asOf, priceDay: theme.priceDay ?? asOf };
  const refs = watches.flatMap(({ ticker }) => series.get(ticker.symbol) ?? []);
  const bars = await histories(refs);
  return new Map(
    watches.map(({ id, ticker, addedOn }) => {
      const history = (series.get(ticker.symbol) && bars.get(ticker.id)) ?? NO_BARS;
      return [id, sinceAdded(history, addedOn, base, days)];
    }),
  );
}
