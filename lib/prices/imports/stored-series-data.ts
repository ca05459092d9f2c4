import { CurrentBars } from "@/lib/db/current-bars";
import type { Transaction } from "@/lib/db/transaction";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { BarLog } from "@/lib/prices/imports/bar-log";
import type { StoredSeries } from "@/lib/prices/imports/ticker-plan";

/** Does work with the stored series of a log's tickers, by symbol, and with a reader of their bars. */
export async function withStored<T>(
  from: Pick<Transaction, "ticker">,
  { symbols }: BarLog,
  work: (storedSeries: Map<string, StoredSeries>, reader: CurrentBars) => Promise<T>,
): Promise<T> {
  const known = await from.ticker.findMany({
    where: { series: { bars: { gt: 0 } } }, // a series without bars has no adjustment to compare with
    include: { series: true },
  });
  const wanted = new Set(symbols);
  const storedSeries = new Map<string, StoredSeries>();
  for (const { id, symbol, series } of known) {
    if (!series || !wanted.has(symbol)) continue;
    const { source, proof, bars, firstDay } = series;
    const adjustment = series.adjustment as Adjustment;
    const convertedFrom = series.convertedFrom as Adjustment | null;
    storedSeries.set(symbol, { tickerId: id, source, adjustment, convertedFrom, proof, bars, firstDay });
  }
  const reader = new CurrentBars();
  try {
    return await work(storedSeries, reader);
  } finally {
    reader.close();
  }
}
