import type { Context } from "@/lib/contract/context";
import type { ViewQuery } from "@/lib/contract/fields";
import { pageOfList } from "@/lib/contract/cursor";
import { cachedAnswer } from "@/lib/board/cached-answer";
import { readBoard, type Board, type BoardTheme } from "@/lib/board/data";
import { sinceAddedOf } from "@/lib/board/since-added";
import { shownWatch, themeDetail } from "@/lib/board/theme-detail";
import { themeItem } from "@/lib/board/theme-item";
import { concentrationOf } from "@/lib/board/theme-markets";
import { resolveView } from "@/lib/board/view";
import { fail, ok, type Result } from "@/lib/result";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { readLeftBoard } from "@/lib/themes/left-board-data";
import type { ThemeItem, ThemesAnswer, ThemesQuery } from "@/lib/themes/schema";

export async function boardOf(query: ViewQuery, context: Context): Promise<Result<Board>> {
  const view = await resolveView(query, context);
  return view.ok ? ok(await readBoard(view.value)) : view;
}

export async function themeOnBoard(
  slug: string,
  query: ViewQuery,
  context: Context,
): Promise<Result<{ board: Board; theme: BoardTheme }>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const theme = board.value.themes.find((each) => each.row.slug === slug);
  return theme ? ok({ board: board.value, theme }) : fail("not_found");
}

/** The items of a board: each sector followed by its subthemes, then the subthemes whose sector isn't called yet. */
export function boardItems(board: Board): Promise<readonly ThemeItem[]> {
  return cachedAnswer(board, ["items"], () => {
    const items = board.themes.map((theme) => themeItem(theme, board.view));
    const sectors = items.filter((item) => item.level === "sector");
    return [
      ...sectors.flatMap((sector) => [sector, ...items.filter((item) => item.parent === sector.slug)]),
      ...items.filter((item) => item.level === "subtheme" && item.parent === null),
    ];
  });
}

export async function readThemes(query: ThemesQuery, context: Context): Promise<Result<ThemesAnswer>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { view } = board.value;
  const { sector, status, level, limit, cursor } = query;
  return ok(
    await cachedAnswer(board.value, ["themes", sector, status, level, limit, cursor], async () => {
      const items = (await boardItems(board.value)).filter(
        (item) =>
          (!sector || item.slug === sector || item.parent === sector) &&
          (!status || item.status === status) &&
          (!level || item.level === level),
      );
      return {
        asOf: view.asOf,
        priceDay: view.priceDay,
        base: view.base,
        reports: callingReports(board.value),
        ...pageOfList("themes", items, limit ?? Math.max(items.length, 1), cursor),
      };
    }),
  );
}

/** The reports whose recommendations called the board's themes, latest call first. */
function callingReports({ themes }: Board): ThemesAnswer["reports"] {
  const first = themes.flatMap(({ row }) => row.recommendations[0]?.report ?? []);
  const bySlug = new Map(first.map(({ slug, title, callDay }) => [slug, { slug, title, callDay }] as const));
  return [...bySlug.values()].sort((a, b) => (a.callDay < b.callDay ? 1 : -1));
}

/**
 * The data of a theme's page. A theme that isn't on the board of that day because its reports were withdrawn is
 * `not_found` with `leftBoard`.
 */
export async function readTheme(
  slug: string,
  query: ViewQuery,
  context: Context,
): Promise<Result<ThemeDetail>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { view, themes } = board.value;
  const theme = themes.find((each) => each.row.slug === slug);
  if (!theme) {
    const leftBoard = await readLeftBoard(slug, view);
    return fail("not_found", leftBoard ? { extra: { leftBoard } } : {});
  }
  const shown = theme.market.view.summary.members.map(({ symbol }) => shownWatch(theme, symbol));
  const [sinceAdded, concentration] = await Promise.all([
    sinceAddedOf(theme, shown, view),
    concentrationOf(theme.market.view.request),
  ]);
  return ok(themeDetail(theme, view, { sinceAdded, concentration }));
}

/** Returns a theme's board item for the response of POST and PATCH; null if the theme is voided or called later. */
export async function readThemeItem(slug: string, context: Context): Promise<Result<ThemeItem | null>> {
  const found = await themeOnBoard(slug, { base: "first_close" }, context);
  if (!found.ok) return found.code === "not_found" ? ok(null) : found;
  return ok(themeItem(found.value.theme, found.value.board.view));
}
