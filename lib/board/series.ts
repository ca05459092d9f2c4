import type { z } from "zod";
import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board, BoardTheme } from "@/lib/board/data";
import { statusHistory, themeItem } from "@/lib/board/theme-item";
import { fullMarket } from "@/lib/board/theme-markets";
import { boardOf, themeOnBoard } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import type { ViewQuery } from "@/lib/contract/fields";
import { comparedLevels } from "@/lib/domain/theme/compared-levels";
import { leadOf } from "@/lib/domain/theme/lead";
import { spanFigures } from "@/lib/domain/theme/span-figures";
import { pointsOfSpan } from "@/lib/domain/theme/series-span";
import { statusBands } from "@/lib/domain/theme/status-bands";
import { thinSeries } from "@/lib/domain/theme/theme-series";
import { noteDays } from "@/lib/notes/data";
import { fail, ok, type Result } from "@/lib/result";
import type { seriesQuerySchema, ThemeComparison, ThemeSeries } from "@/lib/themes/series-schema";

type SeriesQuery = z.output<typeof seriesQuerySchema>;

/** GET /themes/{slug}/series: thinning never removes a day that has a note. */
export async function readSeries(
  slug: string,
  query: SeriesQuery,
  context: Context,
): Promise<Result<ThemeSeries>> {
  const found = await themeOnBoard(slug, query, context);
  if (!found.ok) return found;
  const { theme, board } = found.value;
  const { period, from, to, points } = query;
  return ok(
    await cachedAnswer(board, ["series", slug, period, from, to, points], () =>
      seriesAnswer(theme, board.view, query),
    ),
  );
}

async function seriesAnswer(
  theme: BoardTheme,
  view: Board["view"],
  query: SeriesQuery,
): Promise<ThemeSeries> {
  const { row, market } = theme;
  const { t0, points: all, reasons, benchmark } = await fullMarket(market.view.request);
  const ids = [row, ...row.children].map(({ id }) => id);
  const noted = await noteDays({ asOf: view.asOf, until: view.until, themeIds: ids });
  const ends = { priceDay: market.priceDay, commonDay: benchmark?.commonDay ?? null };
  const span = pointsOfSpan(all, query.period, ends).filter(
    ({ day }) => (!query.from || day >= query.from) && (!query.to || day <= query.to),
  );
  const points = thinSeries(span, noted, query.points);
  const positions = new Map(span.map(({ day }, index) => [day, index]));
  const isThinned = points.length < span.length;
  const item = themeItem(theme, view);
  return {
    theme: row.slug,
    asOf: view.asOf,
    base: view.base,
    period: query.period,
    priceDay: market.priceDay,
    callDay: row.calledOn,
    t0,
    reason: all.length === 0 ? reasons.sinceCall : null,
    benchmark: item.benchmark,
    thinned: isThinned,
    sample: item.sample,
    points,
    sessions: isThinned ? points.map(({ day }) => positions.get(day)!) : null,
    figures: query.from || query.to ? spanFigures(span, ends.commonDay) : null,
    lead: leadOf(span),
    statuses: await statusRuns(theme, view),
  };
}

/** The daily status, always by first close against the theme's own benchmark, independent of the view. */
async function statusRuns(theme: BoardTheme, view: Board["view"]): Promise<ThemeSeries["statuses"]> {
  const { points } = await fullMarket(theme.market.status.request);
  const days = points.map(({ day }) => day);
  return statusBands(days, statusHistory(theme, view), view.asOf);
}

/** GET /themes/{slug}/comparison: the indices of a sector's subthemes on common days. */
export async function readComparison(
  slug: string,
  query: ViewQuery,
  context: Context,
): Promise<Result<ThemeComparison>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { themes, view } = board.value;
  const sector = themes.find(({ row }) => row.slug === slug);
  if (!sector) return fail("not_found");
  return ok(
    await cachedAnswer(board.value, ["comparison", slug], async () => {
      const children = themes.filter(({ row }) => row.parentId === sector.row.id);
      const markets = await Promise.all(children.map(({ market }) => fullMarket(market.view.request)));
      const whole = await fullMarket(sector.market.view.request);
      const benchmark = new Map(whole.points.map((point) => [point.day, point.benchmark]));
      return {
        theme: slug,
        asOf: view.asOf,
        base: view.base,
        priceDay: sector.market.priceDay,
        items: children.map(({ row, market }, at) => ({
          slug: row.slug,
          nameEn: row.nameEn,
          nameZh: row.nameZh,
          sample: market.source === "sample",
          reason: markets[at]!.points.length === 0 ? markets[at]!.reasons.sinceCall : null,
        })),
        benchmark: themeItem(sector, view).benchmark,
        points: comparedLevels(markets.map(({ points }) => points)).map((point) => ({
          ...point,
          benchmark: benchmark.get(point.day) ?? null,
        })),
      };
    }),
  );
}
