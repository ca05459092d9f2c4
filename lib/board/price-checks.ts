import { everySeriesChecked } from "@/lib/prices/checks/panel";
import type { ChecksAnswer, checksQuerySchema, ThemeCheck } from "@/lib/prices/checks/schema";
import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { readBoard, type BoardTheme } from "@/lib/board/data";
import { themeItem } from "@/lib/board/theme-item";
import { cachedAnswer } from "@/lib/board/cached-answer";
import { resolveView, type BoardView } from "@/lib/board/view";
import { ok, type Result } from "@/lib/result";
import type { z } from "zod";

/**
 * GET /price-checks: the price issues of every series, and for each theme the number of members whose prices it uses.
 */
export async function readPriceChecks(
  query: z.output<typeof checksQuerySchema>,
  context: Context,
): Promise<Result<ChecksAnswer>> {
  const view = await resolveView({ base: "first_close" }, context);
  if (!view.ok) return view;
  const board = await readBoard(view.value);
  return ok(
    await cachedAnswer(board, ["price-checks", query.limit, query.cursor], async () => {
      const series = await everySeriesChecked(view.value);
      const themes = board.themes.map((theme) => themeCheck(theme, view.value));
      return {
        priceDay: view.value.priceDay,
        counts: {
          series: series.length,
          needsLook: series.filter((each) => each.needsLook.length > 0).length,
          themes: themes.length,
          themesNeedLook: themes.filter((each) => each.needsLook).length,
        },
        ...pageOfList("price-checks", series, query.limit, query.cursor),
        themes,
      };
    }),
  );
}

function themeCheck(theme: BoardTheme, view: BoardView): ThemeCheck {
  const { slug, level, nameEn, nameZh, coverage, stale, sample, suspected } = themeItem(theme, view);
  const symbols = [...new Set(suspected.map(({ symbol }) => symbol))];
  const needsLook = coverage.priced < coverage.of || sample || symbols.length > 0;
  const { lastDays } = theme.market.view.summary;
  return { slug, level, nameEn, nameZh, coverage, lastDays, stale, sample, suspected: symbols, needsLook };
}
