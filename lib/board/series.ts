import type { z } from "zod";
import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board, BoardTheme } from "@/lib/board/data";
import { statusHistory, themeItem } from "@/lib/board/theme-item";
import { fullMarket } from "@/lib/board/theme-markets";
import { themeOnBoard } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { leadOf } from "@/lib/domain/theme/lead";
import { spanFigures } from "@/lib/domain/theme/span-figures";
import { pointsOfSpan } from "@/lib/domain/theme/series-span";
import { statusBands } from "@/lib/domain/theme/status-bands";
import { thinSeries } from "@/lib/domain/theme/theme-series";
import { noteDays } from "@/lib/notes/data";
import { ok, type Result } from "@/lib/result";
import type { seriesQuerySchema, ThemeSeries } from "@/lib/themes/series-schema";

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
      seriesAnswer(theme, board, query),
    ),
  );
}

async function seriesAnswer(theme: BoardTheme, board: Board, query: SeriesQuery): Promise<ThemeSeries> {
  const { row, market } = theme;
  const { view } = board;
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
    callDay: item.callDay,
    t0,
    reason: all.length === 0 ? reasons.sinceCall : null,
    benchmark: item.benchmark,
    thinned: isThinned,
    sample: item.sample,
    points,
    sessions: isThinned ? points.map(({ day }) => positions.get(day)!) : null,
    figures: query.from || query.to ? spanFigures(span, ends.commonDay) : null,
    lead: leadOf(span),
    // The same for every span: the evidence of each day is summed once.
    statuses: await cachedAnswer(board, ["statuses", row.slug], () => statusRuns(theme, view)),
  };
}

/** The daily status, always by first close against the theme's own benchmark, independent of the view. */
async function statusRuns(theme: BoardTheme, view: Board["view"]): Promise<ThemeSeries["statuses"]> {
  const { points } = await fullMarket(theme.market.status.request);
  const days = points.map(({ day }) => day);
  return statusBands(days, statusHistory(theme, view), view.asOf);
}
