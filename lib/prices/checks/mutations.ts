import type { AdjustmentInput, SeriesAdjustment } from "@/lib/prices/checks/schema";
import { recordEvent } from "@/lib/audit/record";
import { statementFault } from "@/lib/db/stated-adjustment";
import { transaction } from "@/lib/db/transaction";
import { fail, invalid, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { findTicker } from "@/lib/tickers/data";

/**
 * Sets the adjustment of a series from files. The adjustment of generated and fetched series, and of those with
 * adjusted closes, is fixed by their source.
 */
export async function stateAdjustment(
  text: string,
  { adjustment, instead }: AdjustmentInput,
  context: Context,
): Promise<Result<SeriesAdjustment>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const { symbol } = found.value;
  return transaction(async (tx) => {
    const series = await tx.priceSeries.findFirst({ where: { ticker: { symbol }, bars: { gt: 0 } } });
    if (!series) return fail("not_found");
    if (series.adjustment === adjustment) return ok({ symbol, adjustment });
    if (series.adjustment !== instead)
      return fail("edit_conflict", { extra: { current: { symbol, adjustment: series.adjustment } } });
    const { tickerId, source } = series;
    const fault = await statementFault(tx, { tickerId, source, symbol }, adjustment);
    if (fault) return invalid("adjustment", fault);
    await tx.priceSeries.update({ where: { tickerId }, data: { adjustment, revision: { increment: 1 } } });
    await recordEvent(tx, context, {
      action: "price_series.adjustment",
      subjectId: symbol,
      before: { adjustment: instead },
      after: { adjustment },
    });
    return ok({ symbol, adjustment });
  });
}
