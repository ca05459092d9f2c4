import { recordEvent } from "@/lib/db/audit";
import { deleteSampleBars, refreshSeries } from "@/lib/db/bars";
import { transaction } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/result";
import type { CurrentAnalyst } from "@/lib/session";

/** Removes every generated bar, for good: neither the seed nor a reverted import brings one back. */
export async function removeSamples(
  analyst: CurrentAnalyst,
): Promise<Result<{ tickers: number; bars: number }>> {
  const removed = await transaction(async (tx) => {
    const series = await tx.priceSeries.findMany({ where: { source: "sample", bars: { gt: 0 } } });
    const count = await deleteSampleBars(tx);
    await refreshSeries(
      tx,
      series.map(({ tickerId }) => ({ tickerId, source: "sample", adjustment: "none" })),
    );
    await recordEvent(tx, {
      analystId: analyst.id,
      action: "prices.remove_samples",
      subjectId: "samples",
      after: { tickers: series.length, bars: count },
    });
    return { tickers: series.length, bars: count };
  });
  return ok(removed);
}
