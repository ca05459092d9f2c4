import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { recordEvent } from "@/lib/audit/record";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { isNamed, type TickerNames } from "@/lib/domain/symbol/ticker-names";
import type { Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { rememberedNames } from "@/lib/tickers/found-names-data";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { readTicker, type Ticker } from "@/lib/tickers/data";
import type { TickerInput, TickerItem } from "@/lib/tickers/schema";

/** Creates a ticker, or updates the given fields of an existing one. */
export async function saveTicker(
  input: TickerInput,
  context: Context,
): Promise<Result<TickerItem> & { status?: number }> {
  const verdict = await resolveSymbol(input.symbol);
  if (!verdict.ok) return verdict;
  const { symbol: _typed, ...fields } = input;
  const data = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
  const there = await transaction(async (tx) => {
    const before = await tx.ticker.findUnique({ where: { symbol: verdict.value } });
    const ticker = await ensureTicker(tx, verdict.value);
    await tx.ticker.update({ where: { id: ticker.id }, data });
    await recordEvent(tx, context, {
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

/**
 * The number of tickers created per chunk, which takes a few hundredths of a second; other requests run between the
 * chunks.
 */
const TOGETHER = 50;

/**
 * Returns the ids of canonical symbols and creates missing tickers. `printed` has names for tickers without a name;
 * existing names stay.
 */
export async function ensureTickers(
  tx: Transaction,
  symbols: readonly string[],
  printed: ReadonlyMap<string, TickerNames> = new Map(),
): Promise<Map<string, number>> {
  const known = await tickerIds(tx, symbols);
  if (printed.size > 0) await nameNameless(tx, printed);
  const missing = symbols.filter((symbol) => !known.has(symbol));
  if (missing.length === 0) return known;
  const names = new Map((await rememberedNames()).map((each) => [each.symbol, each]));
  const rows = missing.map((symbol) => {
    const { exchange, currency, kind } = describeSymbol(symbol);
    const { nameEn, nameZh } = names.get(symbol) ?? printed.get(symbol) ?? {};
    return { symbol, exchange, currency, kind, nameEn, nameZh };
  });
  for (let at = 0; at < rows.length; at += TOGETHER) {
    await tx.ticker.createMany({ data: rows.slice(at, at + TOGETHER) });
    await yieldToEventLoop();
  }
  return tickerIds(tx, symbols);
}

async function nameNameless(tx: Transaction, printed: ReadonlyMap<string, TickerNames>): Promise<void> {
  const nameless = await tx.ticker.findMany({ where: { nameEn: null, nameZh: null } });
  for (const { id, symbol } of nameless) {
    const names = printed.get(symbol);
    if (names) await tx.ticker.update({ where: { id }, data: names });
  }
}

/** Returns the ids of those symbols that the board knows. */
async function tickerIds(tx: Transaction, symbols: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ symbol: string; id: number | bigint }[]>`
    SELECT "symbol", "id" FROM "Ticker" WHERE "symbol" IN (SELECT value FROM json_each(${JSON.stringify(symbols)}))`;
  return new Map(rows.map(({ symbol, id }) => [symbol, Number(id)]));
}

const NO_NAMES: TickerNames = { nameEn: null, nameZh: null };

/** Returns the ticker of a canonical symbol and creates it if missing. A ticker without a name gets the given names. */
export async function ensureTicker(
  tx: Transaction,
  symbol: string,
  names: TickerNames = NO_NAMES,
): Promise<Ticker> {
  const known = await tx.ticker.findUnique({ where: { symbol } });
  if (known) {
    const takesNames = !isNamed(known) && isNamed(names);
    return takesNames ? tx.ticker.update({ where: { symbol }, data: names }) : known;
  }
  const { exchange, currency, kind } = describeSymbol(symbol);
  const { nameEn, nameZh } = (await rememberedNames()).find((each) => each.symbol === symbol) ?? names;
  return tx.ticker.create({ data: { symbol, exchange, currency, kind, nameEn, nameZh } });
}
