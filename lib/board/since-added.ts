import { returnSince, type ReasonedReturn } from "@/lib/domain/theme/returns";
import type { BoardTheme } from "@/lib/board/data";
import type { BoardView } from "@/lib/board/view";
import { histories, NO_BARS } from "@/lib/prices/data";
import type { BoardWatch } from "@/lib/watchlist/data";

/** For each watch, its ticker's return since it was added; a ticker watched twice has two. */
export async function sinceAddedOf(
  { market }: BoardTheme,
  watches: readonly BoardWatch[],
  { base, asOf }: BoardView,
): Promise<Map<string, ReasonedReturn>> {
  const series = new Map(market.view.request.members.map((member) => [member.symbol, member.series]));
  const days = { asOf, priceDay: market.priceDay ?? asOf };
  const refs = watches.flatMap(({ ticker }) => series.get(ticker.symbol) ?? []);
  const bars = await histories(refs);
  return new Map(
    watches.map(({ id, ticker, addedOn }) => {
      const history = (series.get(ticker.symbol) && bars.get(ticker.id)) ?? NO_BARS;
      return [id, returnSince(history, addedOn, base, days)];
    }),
  );
}
