import type { Context } from "@/lib/contract/context";
import type { ViewQuery } from "@/lib/contract/fields";
import { pageOfList } from "@/lib/contract/cursor";
import { boardOf } from "@/lib/board/themes";
import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board, BoardTheme } from "@/lib/board/data";
import { contributionReason } from "@/lib/board/theme-detail";
import { restsOnSample } from "@/lib/board/theme-item";
import { sinceAddedOf } from "@/lib/board/since-added";
import type { BoardView } from "@/lib/board/view";
import { closeSparkline } from "@/lib/domain/theme/sparkline";
import { histories, type SeriesRef } from "@/lib/prices/data";
import { ok, type Result } from "@/lib/result";
import { containsText } from "@/lib/format/contains-text";
import { callDayOf } from "@/lib/themes/data";
import type { Sparklines, Watchlist, WatchRow } from "@/lib/watchlist/schema";
import { adjustedBy, delistedOnBy } from "@/lib/tickers/data";

/** GET /watchlist: one row for each watch of the day, across all themes. */
export async function readWatchlist(
  query: ViewQuery & { theme?: string; q?: string; limit?: number; cursor?: string },
  context: Context,
): Promise<Result<Watchlist>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { view, themes } = board.value;
  const chosen = themes.filter((theme) => isWithin(theme, query.theme));
  const rows = (await Promise.all(chosen.map((theme) => watchRows(theme, view))))
    .flat()
    .filter((row) => containsText([row.symbol, row.nameEn, row.nameZh], query.q ?? ""));
  return ok({
    asOf: view.asOf,
    priceDay: view.priceDay,
    ...pageOfList("watchlist", rows, query.limit ?? Math.max(rows.length, 1), query.cursor),
  });
}

const isWithin = ({ row }: BoardTheme, slug: string | undefined): boolean =>
  !slug || row.slug === slug || row.parent?.slug === slug;

/** GET /watchlist/sparklines: the line of each watched ticker, from the bars that its theme uses. */
export async function readSparklines(
  { theme: slug, asOf }: { theme?: string; asOf?: string },
  context: Context,
): Promise<Result<Sparklines>> {
  const board = await boardOf({ asOf, base: "first_close" }, context);
  if (!board.ok) return board;
  return ok(await cachedAnswer(board.value, ["sparklines", slug], () => sparklines(board.value, slug)));
}

async function sparklines({ view, themes }: Board, slug: string | undefined): Promise<Sparklines> {
  const lines = new Map<string, { series: SeriesRef; priceDay: string }>();
  for (const { market } of themes.filter((theme) => isWithin(theme, slug))) {
    for (const { symbol, series } of market.view.request.members) {
      if (series && series.revision > 0 && !lines.has(symbol))
        lines.set(symbol, { series, priceDay: market.priceDay ?? view.asOf });
    }
  }
  const bars = await histories([...lines.values()].map(({ series }) => series));
  const items = [...lines].map(([symbol, { series, priceDay }]) => {
    const points = closeSparkline(bars.get(series.tickerId)!, priceDay);
    return { symbol, levels: points.map(({ level }) => level) };
  });
  return { items: items.filter(({ levels }) => levels.length > 0) };
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
      callDay: callDayOf(row, view.call),
      baseDay: member?.baseDay ?? null,
      lastDay: member?.lastDay ?? null,
      lastClose: member?.lastClose ?? null,
      stale: member?.stale ?? true,
      delistedOn: delistedOnBy(watch.ticker, view.asOf),
      sample: restsOnSample(theme, watch.ticker, view),
      ...adjustedBy(watch.ticker, member?.lastDay ?? null),
      day1: member?.returns["1d"] ?? null,
      week1: member?.returns["1w"] ?? null,
      month1: member?.returns["1m"] ?? null,
      ytd: member?.returns.ytd ?? null,
      sinceCall: member?.returns.sinceCall ?? null,
      excess: member?.excess.sinceCall ?? null,
      contribution: member?.contribution ?? null,
      sinceAdded: since.value,
      reasons: {
        day1: member?.reasons["1d"] ?? null,
        week1: member?.reasons["1w"] ?? null,
        month1: member?.reasons["1m"] ?? null,
        ytd: member?.reasons.ytd ?? null,
        sinceCall: member?.reasons.sinceCall ?? null,
        excess: member?.excessReasons.sinceCall ?? null,
        contribution: member ? contributionReason(member) : null,
        sinceAdded: since.reason,
      },
      lastKnown: member?.lastKnown ?? null,
      suspected,
      suspicions: suspected,
    };
  });
}
