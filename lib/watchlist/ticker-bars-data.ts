import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { earliestDay, type Day } from "@/lib/domain/calendar/day";
import { latestViewDay, momentOf } from "@/lib/prices/data";
import { readBars } from "@/lib/prices/series/bars-data";
import type { Bars } from "@/lib/prices/series/schema";
import type { Result } from "@/lib/result";
import { readThemeRows } from "@/lib/themes/data";

/** GET /tickers/{symbol}/bars: a converted series is compared from the earliest call of the themes that watch it. */
export const readTickerBars = (
  symbol: string,
  span: { from?: Day; to?: Day },
  context: Context,
): Promise<Result<Bars>> =>
  readBars(symbol, span, async (tickerId) => {
    const day = earliestDay(span.to ?? null, await latestViewDay(context))!;
    return earliestCallOf(tickerId, day, context);
  });

/** The earliest call day of the themes that watch a ticker on a day; null: none does. */
async function earliestCallOf(tickerId: number, day: Day, context: Context): Promise<Day | null> {
  const moment = await momentOf(day, context);
  const [watches, themes] = await Promise.all([
    db.watch.findMany({
      where: {
        tickerId,
        voidedAt: null,
        addedOn: { lte: day },
        OR: [{ removedOn: null }, { removedOn: { gte: day } }],
      },
      select: { themeId: true },
    }),
    readThemeRows(day, moment.ok ? moment.value.until : null),
  ]);
  const watching = new Set(watches.map(({ themeId }) => themeId));
  return earliestDay(...themes.filter(({ id }) => watching.has(id)).map(({ calledOn }) => calledOn));
}
