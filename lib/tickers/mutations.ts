import { recordEvent } from "@/lib/db/audit";
import { transaction } from "@/lib/db/transaction";
import type { Result } from "@/lib/result";
import type { CurrentAnalyst } from "@/lib/session";
import { ensureTicker, readTicker, resolveSymbol } from "@/lib/tickers/data";
import type { TickerInput, TickerItem } from "@/lib/tickers/schema";

/** Makes a ticker known, or fills in what is given for one that is. */
export async function saveTicker(
  input: TickerInput,
  analyst: CurrentAnalyst,
): Promise<Result<TickerItem> & { status?: number }> {
  const verdict = await resolveSymbol(input.symbol);
  if (!verdict.ok) return verdict;
  const { symbol: _typed, ...given } = input;
  const data = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  );
  const there = await transaction(async (tx) => {
    const before = await tx.ticker.findUnique({ where: { symbol: verdict.value } });
    const ticker = await ensureTicker(tx, verdict.value);
    await tx.ticker.update({ where: { id: ticker.id }, data });
    await recordEvent(tx, {
      analystId: analyst.id,
      action: before ? "ticker.change" : "ticker.add",
      subjectId: ticker.symbol,
      before,
      after: data,
    });
    return before !== null;
  });
  const saved = await readTicker(verdict.value);
  return saved.ok ? { ...saved, status: there ? 200 : 201 } : saved;
}
