import { openMoves } from "@/lib/prices/checks/answers";
import { everySeriesChecked } from "@/lib/prices/checks/panel";
import type {
  ChecksAnswer,
  checksQuerySchema,
  OpenMove,
  SuspectedMove,
  ThemeCheck,
} from "@/lib/prices/checks/schema";
import { pageOfList } from "@/lib/contract/cursor";
import { readBoard, type BoardTheme } from "@/lib/board/data";
import { themeItem } from "@/lib/board/items";
import { cachedAnswer } from "@/lib/board/cached-answer";
import { resolveView, type BoardView } from "@/lib/board/view";
import { ok, type Result } from "@/lib/result";
import type { z } from "zod";

/** GET /price-checks: what is to be doubted of every series, and how many members stand behind each theme's number. */
export async function readPriceChecks(
  query: z.output<typeof checksQuerySchema>,
): Promise<Result<ChecksAnswer>> {
  const view = await resolveView({ base: "first_close" });
  if (!view.ok) return view;
  const board = await readBoard(view.value);
  return ok(
    await cachedAnswer(board, ["price-checks", query.limit, query.cursor], async () => {
      const series = await everySeriesChecked(view.value);
      const themes = await Promise.all(board.themes.map((theme) => themeCheck(theme, view.value)));
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

async function themeCheck(theme: BoardTheme, view: BoardView): Promise<ThemeCheck> {
  const { slug, level, nameEn, nameZh, coverage, stale, sample } = themeItem(theme, view);
  const moves = await movesInReturns(theme, view);
  const suspected = [...moves].flatMap(([symbol, found]) => (found.length > 0 ? [symbol] : []));
  const needsLook = coverage.priced < coverage.of || sample || suspected.length > 0;
  const { lastDays } = theme.market;
  return { slug, level, nameEn, nameZh, coverage, lastDays, stale, sample, suspected, needsLook };
}

/** Per member, the suspected moves that its return in the view rests on, which nobody has called genuine. */
export async function movesInReturns(theme: BoardTheme, view: BoardView): Promise<Map<string, OpenMove[]>> {
  const { members } = theme.market;
  const moves = await openMoves(
    members.map((member) => member.symbol),
    view.until,
  );
  return new Map(
    members.map(({ symbol, baseDay, lastDay }) => {
      const isInReturn = ({ day }: SuspectedMove) =>
        baseDay !== null && lastDay !== null && day > baseDay && day <= lastDay;
      const found = (moves.get(symbol) ?? []).filter(isInReturn);
      return [
        symbol,
        found.map(({ day, move, code, ratio, probable }) => ({ day, move, code, ratio, probable })),
      ];
    }),
  );
}
