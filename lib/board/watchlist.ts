import type { Context } from "@/lib/contract/context";
import type { ViewQuery } from "@/lib/contract/fields";
import { pageOfList } from "@/lib/contract/cursor";
import { boardOf } from "@/lib/board/themes";
import type { BoardTheme } from "@/lib/board/data";
import { restsOnSample } from "@/lib/board/theme-item";
import { sinceAddedOf } from "@/lib/board/since-added";
import type { BoardView } from "@/lib/board/view";
import { ok, type Result } from "@/lib/result";
import { containsText } from "@/lib/format/contains-text";
import type { Watchlist, WatchRow } from "@/lib/watchlist/schema";

/** GET /watchlist: one row for each watch of the day, across all themes. */
export async function readWatchlist(
  query: ViewQuery & { theme?: string; q?: string; limit?: number; cursor?: string },
  context: Context,
): Promise<Result<Watchlist>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { view, themes } = board.value;
  const chosen = themes.filter(
    (theme) => !query.theme || theme.row.slug === query.theme || theme.row.parent?.slug === query.theme,
  );
  const rows = (await Promise.all(chosen.map((theme) => watchRows(theme, view))))
    .flat()
    .filter((row) => containsText([row.symbol, row.nameEn, row.nameZh], query.q ?? ""));
  return ok({
    asOf: view.asOf,
    priceDay: view.priceDay,
    ...pageOfList("watchlist", rows, query.limit ?? Math.max(rows.length, 1), query.cursor),
  });
}

async function watchRows(theme: BoardTheme, view: BoardView): Promise<WatchRow[]> {
  const { row, market } = theme;
  const watches = market.watches.filter(
    (watch) => watch.themeId === row.id && (watch.removedOn === null || watch.removedOn >= view.asOf),
  );
  const sinceAdded = await sinceAddedOf(theme, watches, view);
  return watches.map((watch) => {
    const suspected = market.suspected.filter(({ symbol }) => symbol === watch.ticker.symbol);
    const member = market.view.summary.members.find((each) => each.symbol === watch.ticker.symbol);
    const since = sinceAdded.get(watch.id)!;
    return {
      id: watch.id,
      theme: row.slug,
      themeNameEn: row.nameEn,
      themeNameZh: row.nameZh,
      sector: row.parent?.slug ?? null,
      sectorNameEn: row.parent?.nameEn ?? null,
      sectorNameZh: row.parent?.nameZh ?? null,
      symbol: watch.ticker.symbol,
      nameEn: watch.ticker.nameEn,
      nameZh: watch.ticker.nameZh,
      currency: watch.ticker.currency,
      reason: watch.reason,
      source: watch.source as WatchRow["source"],
      addedOn: watch.addedOn,
      removedOn: watch.removedOn,
      recordedOn: watch.recordedOn,
      callDay: row.calledOn,
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
      suspected,
      suspicions: suspected,
    };
  });
}
