import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { Day } from "@/lib/domain/calendar/day";
import { isStaleOn } from "@/lib/domain/theme/price-history";
import { priceDayOf, priceDays } from "@/lib/prices/data";
import { lastRefreshes } from "@/lib/prices/refreshes/data";
import { readSampleState } from "@/lib/prices/samples/data";
import type { PriceSeriesList } from "@/lib/prices/series/schema";

const isStaleBy = (lastDay: Day | null, priceDay: Day | null) =>
  priceDay !== null && isStaleOn(lastDay, priceDay);

/** Each ticker's series: its source, adjustment and extent, and whether its last bar is stale on the board's price day. */
export async function listSeries(query: { limit: number; cursor?: string }): Promise<PriceSeriesList> {
  const [days, refreshes, samples] = await Promise.all([priceDays(), lastRefreshes(), readSampleState()]);
  const rows = await db.priceSeries.findMany({
    where: { bars: { gt: 0 } },
    include: {
      ticker: {
        include: {
          watches: {
            where: { voidedAt: null, removedOn: null, theme: { voidedAt: null } },
            select: { theme: { select: { slug: true } } },
          },
        },
      },
    },
    orderBy: { ticker: { symbol: "asc" } },
  });
  const page = pageOfList("prices", rows, query.limit, query.cursor);
  return {
    priceDay: days.priceDay,
    ...samples,
    items: page.items.map((row) => ({
      symbol: row.ticker.symbol,
      nameEn: row.ticker.nameEn,
      nameZh: row.ticker.nameZh,
      kind: row.ticker.kind,
      source: row.source,
      adjustment: row.adjustment as PriceSeriesList["items"][number]["adjustment"],
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      bars: row.bars,
      sample: row.source === "sample",
      stale: isStaleBy(row.lastDay, priceDayOf(row.source, days)),
      delistedOn: row.ticker.delistedOn,
      lastRefresh: refreshes.get(row.tickerId) ?? null,
      themes: [...new Set(row.ticker.watches.map((watch) => watch.theme.slug))],
    })),
    nextCursor: page.nextCursor,
  };
}
