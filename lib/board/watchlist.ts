import type { ViewQuery } from "@/lib/contract/fields";
import { pageOfList } from "@/lib/contract/cursor";
import { boardOf } from "@/lib/board/answers";
import { movesInReturns } from "@/lib/board/price-issues";
import type { BoardTheme } from "@/lib/board/data";
import { restsOnSample } from "@/lib/board/items";
import { sinceAddedOf } from "@/lib/board/since-added";
import type { BoardView } from "@/lib/board/view";
import { ok, type Result } from "@/lib/result";
import { hasWords } from "@/lib/format/has-words";
import type { Watchlist, WatchRow } from "@/lib/watchlist/schema";

/** GET /watchlist: a row a watch that stands on the day, across all themes. */
export async function readWatchlist(
  query: ViewQuery & { theme?: string; q?: string; limit?: number; cursor?: string },
): Promise<Result<Watchlist>> {
  const board = await boardOf(query);
  if (!board.ok) return board;
  const { view, themes } = board.value;
  const asked = themes.filter(
    (theme) => !query.theme || theme.row.slug === query.theme || theme.parent?.slug === query.theme,
  );
  const rows = (await Promise.all(asked.map((theme) => watchRows(theme, view))))
    .flat()
    .filter((row) => hasWords([row.symbol, row.nameEn, row.nameZh], query.q ?? ""));
  return ok({
    asOf: view.asOf,
    priceDay: view.priceDay,
    ...pageOfList("watchlist", rows, query.limit ?? Math.max(rows.length, 1), query.cursor),
  });
}

async function watchRows(theme: BoardTheme, view: BoardView): Promise<WatchRow[]> {
  const watches = theme.watches.filter(
    (watch) => watch.themeId === theme.row.id && (watch.removedOn === null || watch.removedOn >= view.asOf),
  );
  const [moves, sinceAdded] = await Promise.all([
    movesInReturns(theme, view),
    sinceAddedOf(theme, watches, view),
  ]);
  return watches.map((watch) => {
    const member = theme.market.members.find((each) => each.symbol === watch.ticker.symbol);
    const since = sinceAdded.get(watch.id)!;
    return {
      id: watch.id,
      theme: theme.row.slug,
      themeNameEn: theme.row.nameEn,
      themeNameZh: theme.row.nameZh,
      sector: theme.parent?.slug ?? null,
      sectorNameEn: theme.parent?.nameEn ?? null,
      sectorNameZh: theme.parent?.nameZh ?? null,
      symbol: watch.ticker.symbol,
      nameEn: watch.ticker.nameEn,
      nameZh: watch.ticker.nameZh,
      currency: watch.ticker.currency,
      reason: watch.reason,
      source: watch.source as WatchRow["source"],
      addedOn: watch.addedOn,
      removedOn: watch.removedOn,
      recordedOn: watch.recordedOn,
      callDay: theme.row.calledOn,
      baseDay: member?.baseDay ?? null,
      lastDay: member?.lastDay ?? null,
      lastClose: member?.lastClose ?? null,
      stale: member?.stale ?? true,
      sample: restsOnSample(theme, watch.ticker, view),
      day1: member?.returns["1d"] ?? null,
      month1: member?.returns["1m"] ?? null,
      sinceCall: member?.returns.sinceCall ?? null,
      sinceAdded: since.value,
      reasons: {
        day1: member?.reasons["1d"] ?? null,
        month1: member?.reasons["1m"] ?? null,
        sinceCall: member?.reasons.sinceCall ?? null,
        sinceAdded: since.reason,
      },
      lastKnown: member?.lastKnown ?? null,
      suspicions: moves.get(watch.ticker.symbol) ?? [],
    };
  });
}
