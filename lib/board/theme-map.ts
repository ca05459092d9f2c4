import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board, BoardTheme } from "@/lib/board/data";
import type { ThemeMapAnswer, ThemeMapQuery, ThemeMapTile } from "@/lib/board/schema";
import { shownWatch } from "@/lib/board/theme-detail";
import { restsOnSample } from "@/lib/board/theme-item";
import { boardItems, boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { periodStartIndex, type Period } from "@/lib/domain/calendar/period";
import { lastIndexAtOrBefore } from "@/lib/domain/theme/price-history";
import { spread } from "@/lib/domain/theme/spread";
import { histories, NO_BARS } from "@/lib/prices/data";
import { ok, type Result } from "@/lib/result";

/** GET /theme-map: every watched ticker under its themes, with its numbers as the theme's members list has them. */
export async function readThemeMap(query: ThemeMapQuery, context: Context): Promise<Result<ThemeMapAnswer>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  return ok(
    await cachedAnswer(board.value, ["theme-map", query.period], () => themeMap(board.value, query.period)),
  );
}

async function themeMap(board: Board, period: Period): Promise<ThemeMapAnswer> {
  const { view } = board;
  const items = await boardItems(board);
  const bySlug = new Map(board.themes.map((theme) => [theme.row.slug, theme]));
  const tiles = (
    await Promise.all(items.map(({ slug }) => tilesOf(bySlug.get(slug)!, board, period)))
  ).flat();
  return {
    asOf: view.asOf,
    priceDay: view.priceDay,
    base: view.base,
    period,
    spread: spread(tiles.map(({ excess }) => excess)),
    themes: items.map(({ slug, level, parent, nameEn, nameZh, returns, excess }) => ({
      ...{ slug, level, parent, nameEn, nameZh },
      return: returns[period],
      excess: excess[period],
    })),
    items: tiles,
  };
}

/** A theme's members; a sector's are those that none of its subthemes watches. */
async function tilesOf(theme: BoardTheme, { view, themes }: Board, period: Period): Promise<ThemeMapTile[]> {
  const { row, market } = theme;
  const below = new Set(
    themes
      .filter((each) => each.row.parentId === row.id)
      .flatMap((each) => each.market.view.summary.members)
      .filter(({ isMember }) => isMember)
      .map(({ symbol }) => symbol),
  );
  const members = market.view.summary.members.filter(
    ({ symbol, isMember }) => isMember && !below.has(symbol),
  );
  const series = new Map(market.view.request.members.map((member) => [member.symbol, member.series]));
  const bars = await histories(members.flatMap(({ symbol }) => series.get(symbol) ?? []));
  return members.map((member) => {
    const { ticker } = shownWatch(theme, member.symbol);
    const { days } = (series.get(member.symbol) && bars.get(ticker.id)) ?? NO_BARS;
    const priceDay = market.priceDay ?? view.asOf;
    const start =
      period === "sinceCall"
        ? lastIndexAtOrBefore(days, member.baseDay ?? "")
        : periodStartIndex(days, priceDay, period);
    const isKnown = member.returns[period] !== null && start !== null;
    return {
      theme: row.slug,
      symbol: member.symbol,
      nameEn: ticker.nameEn,
      nameZh: ticker.nameZh,
      return: member.returns[period],
      reason: member.reasons[period],
      excess: member.excess[period],
      excessReason: member.excessReasons[period],
      from: isKnown ? days[start]! : null,
      to: member.lastDay,
      days: isKnown ? lastIndexAtOrBefore(days, priceDay) - start : null,
      sample: restsOnSample(theme, ticker, view),
    };
  });
}
