import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { isStaleOn } from "@/lib/domain/theme/price-history";
import type { SampleState } from "@/lib/prices/samples/schema";

/**
 * Returns the number of tickers with generated bars, and whether these end so late that real ones look old beside them.
 */
export const readSampleState = cachedUntilWriteBesideNotes(async (): Promise<SampleState> => {
  const [samples, real] = await Promise.all([
    extentOf({ source: "sample" }),
    extentOf({ source: { not: "sample" } }),
  ]);
  const isAhead =
    samples.lastDay !== null && real.lastDay !== null && isStaleOn(real.lastDay, samples.lastDay);
  return {
    sampleTickers: samples.count,
    ahead: isAhead ? { samples: samples.lastDay!, real: real.lastDay! } : null,
  };
});

async function extentOf(source: { source: string | { not: string } }) {
  const { _count, _max } = await db.priceSeries.aggregate({
    where: { ...source, bars: { gt: 0 } },
    _count: true,
    _max: { lastDay: true },
  });
  return { count: _count, lastDay: _max.lastDay };
}
