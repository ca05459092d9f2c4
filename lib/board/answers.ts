import type { z } from "zod";
import type { ViewQuery } from "@/lib/contract/fields";
import { pageOfList } from "@/lib/contract/cursor";
import { statusBands } from "@/lib/domain/theme/status-bands";
import { thinSeries } from "@/lib/domain/theme/theme-series";
import { movesInReturns } from "@/lib/board/price-issues";
import { readBoard, type Board, type BoardTheme } from "@/lib/board/data";
import { shownWatch, themeDetail } from "@/lib/board/detail";
import { statusHistory, themeItem } from "@/lib/board/items";
import { cachedAnswer } from "@/lib/board/cached-answer";
import { fullMarket } from "@/lib/board/theme-markets";
import { sinceAddedOf } from "@/lib/board/since-added";
import { resolveView } from "@/lib/board/view";
import { noteDays } from "@/lib/notes/data";
import { fail, ok, type Result } from "@/lib/result";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer, ThemesQuery } from "@/lib/themes/schema";
import type { seriesQuerySchema, ThemeSeries } from "@/lib/themes/series-schema";

export async function boardOf(query: ViewQuery): Promise<Result<Board>> {
  const view = await resolveView(query);
  return view.ok ? ok(await readBoard(view.value)) : view;
}

export async function themeOnBoard(
  slug: string,
  query: ViewQuery,
): Promise<Result<{ board: Board; theme: BoardTheme }>> {
  const board = await boardOf(query);
  if (!board.ok) return board;
  const theme = board.value.themes.find((each) => each.row.slug === slug);
  return theme ? ok({ board: board.value, theme }) : fail("not_found");
}

/** GET /themes: sectors in their order, each followed by its subthemes. */
export async function readThemes(query: ThemesQuery): Promise<Result<ThemesAnswer>> {
  const board = await boardOf(query);
  if (!board.ok) return board;
  const { sector, status, level, limit, cursor } = query;
  return ok(
    await cachedAnswer(board.value, ["themes", sector, status, level, limit, cursor], () =>
      themesAnswer(board.value, query),
    ),
  );
}

function themesAnswer({ view, themes }: Board, query: ThemesQuery): ThemesAnswer {
  const items = inBoardOrder(themes.map((theme) => themeItem(theme, view))).filter(
    (item) =>
      (!query.sector || item.slug === query.sector || item.parent === query.sector) &&
      (!query.status || item.status === query.status) &&
      (!query.level || item.level === query.level),
  );
  return {
    asOf: view.asOf,
    priceDay: view.priceDay,
    base: view.base,
    ...pageOfList("themes", items, query.limit ?? Math.max(items.length, 1), query.cursor),
  };
}

/** Last come subthemes whose sector isn't on the board of that day. */
function inBoardOrder(items: ThemeItem[]): ThemeItem[] {
  const sectors = items.filter((item) => item.level === "sector");
  return [
    ...sectors.flatMap((sector) => [sector, ...items.filter((item) => item.parent === sector.slug)]),
    ...items.filter((item) => item.level === "subtheme" && item.parent === null),
  ];
}

export async function readTheme(slug: string, query: ViewQuery): Promise<Result<ThemeDetail>> {
  const found = await themeOnBoard(slug, query);
  if (!found.ok) return found;
  const { theme, board } = found.value;
  const { view } = board;
  const shown = theme.market.members.map(({ symbol }) => shownWatch(theme, symbol));
  const [moves, sinceAdded] = await Promise.all([
    movesInReturns(theme, view),
    sinceAddedOf(theme, shown, view),
  ]);
  return ok(themeDetail(theme, view, { moves, sinceAdded }));
}

/** One theme's line on the board, as POST and PATCH answer it; null where it isn't on the board (struck, or called later). */
export async function readThemeItem(slug: string): Promise<Result<ThemeItem | null>> {
  const found = await themeOnBoard(slug, { base: "first_close" });
  if (!found.ok) return found.code === "not_found" ? ok(null) : found;
  return ok(themeItem(found.value.theme, found.value.board.view));
}

/** GET /themes/{slug}/series: days that carry a note are never thinned away. */
export async function readSeries(
  slug: string,
  query: z.output<typeof seriesQuerySchema>,
): Promise<Result<ThemeSeries>> {
  const found = await themeOnBoard(slug, query);
  if (!found.ok) return found;
  const { theme, board } = found.value;
  const { from, to, points } = query;
  return ok(
    await cachedAnswer(board, ["series", slug, from, to, points], () => seriesAnswer(theme, board, query)),
  );
}

async function seriesAnswer(
  theme: BoardTheme,
  { view }: Board,
  query: z.output<typeof seriesQuerySchema>,
): Promise<ThemeSeries> {
  const market = await fullMarket(theme.request);
  const ids = [theme.row.id, ...theme.children.map((child) => child.id)];
  const noted = await noteDays({ asOf: view.asOf, until: view.until, themeIds: ids });
  const span = market.points.filter(
    (point) => (!query.from || point.day >= query.from) && (!query.to || point.day <= query.to),
  );
  const points = thinSeries(span, noted, query.points);
  const item = themeItem(theme, view);
  return {
    theme: theme.row.slug,
    asOf: view.asOf,
    base: view.base,
    priceDay: theme.priceDay,
    callDay: theme.row.calledOn,
    t0: market.t0,
    reason: market.points.length === 0 ? market.reasons.sinceCall : null,
    benchmark: item.benchmark,
    thinned: points.length < span.length,
    sample: item.sample,
    points,
    statuses: await statusRuns(theme, view),
  };
}

/** The status day by day, whatever the view compares with. */
async function statusRuns(theme: BoardTheme, view: Board["view"]): Promise<ThemeSeries["statuses"]> {
  const { points } = await fullMarket(theme.statusRequest);
  const days = points.map(({ day }) => day);
  return statusBands(days, statusHistory(theme, view), view.asOf);
}
