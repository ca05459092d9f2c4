import { LRUCache } from "lru-cache";
import { breathe } from "@/lib/yield-to-event-loop";
import { pageOfList } from "@/lib/contract/cursor";
import { readHistories } from "@/lib/db/bars";
import { untilChangeBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import { newestBarDaysBy, type NewestBarDays } from "@/lib/db/newest-bar-day";
import { latestDay, type Day } from "@/lib/domain/calendar/day";
import { isStaleOn, type PriceHistory } from "@/lib/domain/theme/price-history";
import { onceAProcess } from "@/lib/process-singleton";
import type { Bars } from "@/lib/tickers/schema";
import type { PriceSeriesList } from "@/lib/prices/imports/schema";
import { lastRefreshes } from "@/lib/prices/refreshes/data";
import { readSampleState } from "@/lib/prices/samples/data";
import { ok, type Result } from "@/lib/result";
import { findTicker } from "@/lib/tickers/data";

/** A ticker's series as the arithmetic needs it. `revision` changes with every bar; 0: it has none. */
export interface SeriesRef {
  tickerId: number;
  revision: number;
}

export const NO_BARS: PriceHistory = { days: [], closes: [] };

/** Series as read, kept under their revision: five years of 2,000 tickers is about 60 MB. */
const kept = onceAProcess(
  "histories",
  () =>
    new LRUCache<string, PriceHistory>({
      maxSize: 5_000_000,
      sizeCalculation: (history) => history.days.length + 1,
    }),
);

/** Series read together: some 50,000 bars, a few hundredths of a second. Others are answered before the next. */
const TOGETHER = 20;

export async function histories(refs: readonly SeriesRef[]): Promise<Map<number, PriceHistory>> {
  const found = new Map<number, PriceHistory>();
  const missing: SeriesRef[] = [];
  for (const ref of refs) {
    const history = ref.revision === 0 ? NO_BARS : kept.get(`${ref.tickerId}:${ref.revision}`);
    if (history) found.set(ref.tickerId, history);
    else missing.push(ref);
  }
  for (let at = 0; at < missing.length; at += TOGETHER) {
    if (at > 0) await breathe();
    const refs = missing.slice(at, at + TOGETHER);
    const read = await readHistories(refs.map((ref) => ref.tickerId));
    for (const ref of refs) {
      const history = read.get(ref.tickerId) ?? NO_BARS;
      kept.set(`${ref.tickerId}:${ref.revision}`, history);
      found.set(ref.tickerId, history);
    }
  }
  return found;
}

const newestOfAll = untilChangeBesideNotes(async (): Promise<NewestBarDays> => {
  const newestOf = async (source: string | { not: string }): Promise<Day | null> => {
    const newest = await db.priceSeries.aggregate({
      where: { source, bars: { gt: 0 } },
      _max: { lastDay: true },
    });
    return newest._max.lastDay;
  };
  const [real, sample] = await Promise.all([newestOf({ not: "sample" }), newestOf("sample")]);
  return { real, sample };
});

/** The newest bar day of any ticker, real or generated. */
export async function newestBarDay(): Promise<Day | null> {
  const { real, sample } = await newestOfAll();
  return latestDay(real, sample);
}

/**
 * The days that periods and staleness are taken at, by a day where one is given: of the real series, and of those of generated
 * bars. Without any real series the board's is the generated ones' too. Source: numbers, Words (sample bars).
 */
export interface PriceDays {
  priceDay: Day | null;
  samplePriceDay: Day | null;
}

export async function priceDays(by?: Day): Promise<PriceDays> {
  const all = await newestOfAll();
  const newest = latestDay(all.real, all.sample);
  const { real, sample } = !by || newest === null || newest <= by ? all : await newestBarDaysBy(by);
  return { priceDay: real ?? sample, samplePriceDay: sample };
}

/** The day by which a series is stale or not: generated bars are measured by their own newest day. */
export const priceDayOf = (
  source: string | undefined,
  { priceDay, samplePriceDay }: PriceDays,
): Day | null => (source === "sample" ? samplePriceDay : priceDay);

export async function readBars(text: string, span: { from?: Day; to?: Day }): Promise<Result<Bars>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const ticker = found.value;
  const [series, bars] = await Promise.all([
    db.priceSeries.findUnique({ where: { tickerId: ticker.id } }),
    db.priceBar.findMany({
      where: { tickerId: ticker.id, day: { gte: span.from, lte: span.to } },
      orderBy: { day: "asc" },
    }),
  ]);
  return ok({
    symbol: ticker.symbol,
    adjustment: series?.bars ? (series.adjustment as Bars["adjustment"]) : null,
    items: bars.map(({ day, open, high, low, close, adjClose, volume, sample }) => ({
      day,
      open,
      high,
      low,
      close,
      adjClose,
      volume,
      sample,
    })),
  });
}

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
      lastRefresh: refreshes.get(row.tickerId) ?? null,
      themes: [...new Set(row.ticker.watches.map((watch) => watch.theme.slug))],
    })),
    nextCursor: page.nextCursor,
  };
}
