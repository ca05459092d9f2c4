import { importsOf, sessionsOf, suspicionsOf } from "@/lib/prices/checks/answers";
import { checkSeries, marketOfTicker, currentDismissals, standingSeries } from "@/lib/prices/checks/data";
import type { SeamItem, SeriesCheckItem } from "@/lib/prices/checks/schema";
import { seamsOf } from "@/lib/prices/checks/seams";
import { seriesDoubts } from "@/lib/prices/checks/series-issues";
import { suspicionCounts } from "@/lib/prices/checks/issue-counts";
import type { Adjustment } from "@/lib/domain/adjustment";
import { isStaleOn } from "@/lib/domain/theme/price-history";
import { priceDayOf, type PriceDays } from "@/lib/prices/data";

/** Every series with what is to be doubted of it, in the order of their symbols. */
export async function everySeriesChecked(days: PriceDays): Promise<SeriesCheckItem[]> {
  const [all, marks] = await Promise.all([standingSeries(), currentDismissals(null)]);
  const checks = await checkSeries(all, all);
  const imports = await importsOf([...checks.values()]);
  const seams = new Map<number, SeamItem[]>();
  // One after the other, for others are answered between them.
  for (const series of all) {
    const newest = imports(checks.get(series.tickerId))[0]?.id;
    seams.set(series.tickerId, await seamsOf(series, newest, marks));
  }
  return all.map((series) => {
    const priceDay = priceDayOf(series.source, days);
    const check = checks.get(series.tickerId);
    const { ticker } = series;
    const item = {
      symbol: ticker.symbol,
      nameEn: ticker.nameEn,
      nameZh: ticker.nameZh,
      kind: ticker.kind,
      currency: ticker.currency,
      market: marketOfTicker(series),
      source: series.source,
      adjustment: series.adjustment as Adjustment,
      sample: series.source === "sample",
      firstDay: series.firstDay,
      lastDay: series.lastDay,
      bars: series.bars,
      stale: priceDay !== null && isStaleOn(series.lastDay, priceDay),
      listedDay: check?.listedDay ?? null,
      ...suspicionCounts(
        suspicionsOf(series.tickerId, check, marks),
        seams.get(series.tickerId)!,
        series.lastDay,
      ),
      notPositive: check?.notPositive ?? null,
      sessions: sessionsOf(ticker.symbol, check, true),
      import: imports(check)[0] ?? null,
      themes: [...new Set(ticker.watches.map((watch) => watch.theme.slug))],
    };
    return { ...item, needsLook: seriesDoubts(item) };
  });
}
