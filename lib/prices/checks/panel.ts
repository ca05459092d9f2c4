import {
  importsOf,
  isReportedStale,
  issuesOf,
  methodOf,
  sessionsOf,
} from "@/lib/prices/checks/ticker-checks";
import { checkSeries, marketOfTicker, currentDismissals, seriesWithBars } from "@/lib/prices/checks/data";
import type { SeamItem, SeriesCheckItem } from "@/lib/prices/checks/schema";
import { seamsOf } from "@/lib/prices/checks/seams";
import { seriesIssues } from "@/lib/prices/checks/series-issues";
import { issueCounts } from "@/lib/prices/checks/issue-counts";
import type { Adjustment } from "@/lib/domain/adjustment";
import { priceDayOf, type PriceDays } from "@/lib/prices/data";

/** Returns every series with its issues, sorted by symbol. */
export async function everySeriesChecked(days: PriceDays): Promise<SeriesCheckItem[]> {
  const [all, dismissals] = await Promise.all([seriesWithBars(), currentDismissals(null)]);
  const checks = await checkSeries(all, all);
  const imports = await importsOf([...checks.values()]);
  const seams = new Map<number, SeamItem[]>();
  // Series are checked one after the other, so that other requests run in between.
  for (const series of all) {
    const newest = imports(checks.get(series.tickerId))[0]?.id;
    seams.set(series.tickerId, await seamsOf(series, newest, dismissals));
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
      method: methodOf(series, check?.notPositive ?? null, imports(check)[0]?.form),
      sample: series.source === "sample",
      firstDay: series.firstDay,
      lastDay: series.lastDay,
      bars: series.bars,
      stale: isReportedStale(ticker, series.lastDay, priceDay),
      listedDay: check?.listedDay ?? null,
      ...issueCounts(
        issuesOf(series.tickerId, check, dismissals),
        seams.get(series.tickerId)!,
        series.lastDay,
      ),
      notPositive: check?.notPositive ?? null,
      sessions: sessionsOf(ticker.symbol, check, true),
      import: imports(check)[0] ?? null,
      themes: [...new Set(ticker.watches.map((watch) => watch.theme.slug))],
    };
    return { ...item, needsLook: seriesIssues(item) };
  });
}
