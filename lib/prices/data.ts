import type { Context } from "@/lib/contract/context";
import { readHistories } from "@/lib/db/bars";
import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { newestBarDaysBy, type NewestBarDays } from "@/lib/db/newest-bar-day";
import { endOfDay } from "@/lib/domain/calendar/day-end";
import { latestDay, type Day } from "@/lib/domain/calendar/day";
import type { PriceHistory } from "@/lib/domain/theme/price-history";
import { memoMany } from "@/lib/memo";
import { invalid, ok, type Result } from "@/lib/result";
import { readSettings, today } from "@/lib/settings/data";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";

/** A reference to a ticker's series for calculations. `revision` changes with every bar and is 0 without bars. */
export interface SeriesRef {
  tickerId: number;
  revision: number;
}

export const NO_BARS: PriceHistory = { days: [], closes: [] };

/**
 * The number of series read together, some 50,000 bars in a few hundredths of a second; other requests run between the
 * chunks.
 */
const TOGETHER = 20;

/** Five years of 2,000 tickers take about 60 MB. */
const room = { maxSize: 5_000_000, sizeCalculation: (history: PriceHistory) => history.days.length + 1 };

const readSeries = memoMany(
  { name: "histories", key: ({ tickerId, revision }: SeriesRef) => `${tickerId}:${revision}`, room },
  async (refs) => {
    const found: PriceHistory[] = [];
    for (let at = 0; at < refs.length; at += TOGETHER) {
      if (at > 0) await yieldToEventLoop();
      const ids = refs.slice(at, at + TOGETHER).map((ref) => ref.tickerId);
      const read = await readHistories(ids);
      found.push(...ids.map((id) => read.get(id) ?? NO_BARS));
    }
    return found;
  },
);

/** Returns the bars of each series, by ticker. */
export async function histories(refs: readonly SeriesRef[]): Promise<Map<number, PriceHistory>> {
  const withBars = refs.filter(({ revision }) => revision > 0);
  const read = await readSeries(withBars);
  return new Map([
    ...refs.map(({ tickerId }) => [tickerId, NO_BARS] as const),
    ...withBars.map(({ tickerId }, at) => [tickerId, read[at]!] as const),
  ]);
}

const newestOfAll = cachedUntilWriteBesideNotes(async (): Promise<NewestBarDays> => {
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

/** Returns the newest bar day of any ticker, real or generated. */
export async function newestBarDay(): Promise<Day | null> {
  const { real, sample } = await newestOfAll();
  return latestDay(real, sample);
}

/**
 * The reference days of periods and staleness, for real series and for generated ones. Without any real series both are
 * equal. Source: docs/numbers.md, Words (sample bars).
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

/** The reference day for a series' staleness: generated bars use their own newest day. */
export const priceDayOf = (
  source: string | undefined,
  { priceDay, samplePriceDay }: PriceDays,
): Day | null => (source === "sample" ? samplePriceDay : priceDay);

/** Returns the latest day of a view: the later of today and the newest bar day (docs/numbers.md, Words). */
export async function latestViewDay(context: Context): Promise<Day> {
  return latestDay(await today(context), await newestBarDay())!;
}

/**
 * Resolves the day of a read (default: the latest) and the end of that day, which is null for the current state. A
 * later day is rejected.
 */
export async function momentOf(
  asOf: Day | undefined,
  context: Context,
): Promise<Result<{ asOf: Day; until: Date | null }>> {
  const latest = await latestViewDay(context);
  if (asOf === undefined || asOf === latest) return ok({ asOf: latest, until: null });
  if (asOf > latest) return invalid("asOf", "day_in_future");
  return ok({ asOf, until: endOfDay(asOf, (await readSettings()).timeZone) });
}
