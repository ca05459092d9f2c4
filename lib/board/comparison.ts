import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board, BoardTheme } from "@/lib/board/data";
import type { ComparedThemesAnswer, ComparedThemesQuery } from "@/lib/board/schema";
import { themeItem } from "@/lib/board/theme-item";
import { fullMarket } from "@/lib/board/theme-markets";
import { boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { comparedSpan } from "@/lib/domain/theme/compared-span";
import type { LevelPoint } from "@/lib/domain/theme/sparkline";
import { ok, type Result } from "@/lib/result";

/** GET /comparison: the indices of two to six themes, in the order of the query. */
export async function readComparedThemes(
  query: ComparedThemesQuery,
  context: Context,
): Promise<Result<ComparedThemesAnswer>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  return ok(
    await cachedAnswer(board.value, ["compared", query.themes, query.period], () =>
      compared(query, board.value),
    ),
  );
}

async function compared(
  { themes: slugs, period }: ComparedThemesQuery,
  board: Board,
): Promise<ComparedThemesAnswer> {
  const { view } = board;
  const themes = slugs.flatMap((slug) => board.themes.find(({ row }) => row.slug === slug) ?? []);
  const items = themes.map((theme) => themeItem(theme, view));
  const markets = await Promise.all(themes.map(({ market }) => fullMarket(market.view.request)));
  const benchmark = items[0]?.benchmark ?? null;
  const isShared = items.every((item) => item.benchmark?.symbol === benchmark?.symbol);
  const isDrawn = isShared && benchmark !== null;
  const lines: (readonly LevelPoint[])[] = markets.map(({ points }) => points);
  const priceDay = latestPriceDay(themes, view);
  const { from, points } = comparedSpan(
    isDrawn ? [...lines, benchmarkLine(markets)] : lines,
    period,
    priceDay,
  );
  return {
    asOf: view.asOf,
    base: view.base,
    period,
    priceDay,
    from,
    unknown: slugs.filter((slug) => !themes.some(({ row }) => row.slug === slug)),
    benchmark: isDrawn ? benchmark : null,
    items: items.map(({ slug, level, nameEn, nameZh, callDay, sample }, at) => {
      const { t0, reasons, volatility, measureReasons } = markets[at]!;
      const hasLine = points.some(({ levels }) => levels[at] !== null);
      return {
        ...{ slug, level, nameEn, nameZh, callDay, sample, t0, volatility },
        volatilityReason: measureReasons.volatility,
        reason: hasLine ? null : (reasons[period] ?? "stale"),
      };
    }),
    points: points.map(({ day, levels }) => ({
      day,
      levels: levels.slice(0, items.length),
      benchmark: levels[items.length] ?? null,
    })),
  };
}

/** The newest day of the themes' numbers: those that rest on samples may have another one. */
function latestPriceDay(themes: readonly BoardTheme[], view: Board["view"]) {
  const days = themes.flatMap(({ market }) => market.priceDay ?? []).sort();
  return days.at(-1) ?? view.priceDay;
}

/** The benchmark's levels beside the theme that began first: their base is the earliest. */
function benchmarkLine(
  markets: readonly { points: readonly (LevelPoint & { benchmark: number | null })[] }[],
) {
  const [earliest] = markets
    .filter(({ points }) => points.some(({ benchmark }) => benchmark !== null))
    .toSorted((a, b) => (a.points[0]!.day < b.points[0]!.day ? -1 : 1));
  return (earliest?.points ?? []).flatMap(({ day, benchmark }) =>
    benchmark === null ? [] : [{ day, level: benchmark }],
  );
}
