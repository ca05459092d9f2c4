import { recordEvent } from "@/lib/audit/record";
import { deleteSampleBars, refreshSeries } from "@/lib/db/bars";
import { transaction } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

/** Removes every generated bar permanently: neither the seed nor a reverted import restores one. */
export async function removeSamples(context: Context): Promise<Result<{ tickers: number; bars: number }>> {
  const removed = await transaction(async (tx) => {
    const series = await tx.priceSeries.findMany({ where: { source: "sample", bars: { gt: 0 } } });
    const count = await deleteSampleBars(tx);
    await refreshSeries(
      tx,
      series.map(({ tickerId }) => ({ tickerId, source: "sample", adjustment: "none" })),
    );
    await recordEvent(tx, context, {
      action: "prices.remove_samples",
      subjectId: "samples",
      after: { tickers: series.length, bars: count },
    });
    return { tickers: series.length, bars: count };
  });
  return ok(removed);
}
