import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { recordEvent } from "@/lib/audit/record";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { isNamed, namesAfter, type TickerNames } from "@/lib/domain/symbol/ticker-names";
import type { Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { namesElsewhere } from "@/lib/tickers/found-names-data";
import { listings } from "@/lib/tickers/listings/listings";
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
 * Returns the ids of canonical symbols and creates missing tickers. `printed` has names from a file, for new tickers
 * and those that have no other name than the directory's.
 */
export async function ensureTickers(
  tx: Transaction,
  symbols: readonly string[],
  printed: ReadonlyMap<string, TickerNames> = new Map(),
): Promise<Map<string, number>> {
  const known = await tickerIds(tx, symbols);
  await takeNames(tx, printed);
  const missing = symbols.filter((symbol) => !known.has(symbol));
  if (missing.length === 0) return known;
  const names = await namesElsewhere(missing, printed);
  const rows = missing.map((symbol) => {
    const { exchange, currency, kind } = describeSymbol(symbol);
    return { symbol, exchange, currency, kind, ...names.get(symbol) };
  });
  for (let at = 0; at < rows.length; at += TOGETHER) {
    await tx.ticker.createMany({ data: rows.slice(at, at + TOGETHER) });
    await yieldToEventLoop();
  }
  return tickerIds(tx, symbols);
}

/** Gives known tickers the names of a file or a provider where they have no other name than the directory's. */
export async function takeNames(tx: Transaction, given: ReadonlyMap<string, TickerNames>): Promise<void> {
  if (given.size === 0) return;
  const tickers = await tx.ticker.findMany({ where: { symbol: { in: [...given.keys()] } } });
  for (const ticker of tickers) await takeName(tx, ticker, given.get(ticker.symbol)!);
}

async function takeName(tx: Transaction, ticker: Ticker, given: TickerNames): Promise<Ticker> {
  const differs = (["nameEn", "nameZh"] as const).some((each) => given[each] && given[each] !== ticker[each]);
  if (!differs) return ticker;
  const listed = isNamed(ticker) ? (await listings()).bySymbol.get(ticker.symbol) : undefined;
  const names = namesAfter(ticker, given, listed);
  return names ? tx.ticker.update({ where: { id: ticker.id }, data: names }) : ticker;
}

/** Returns the ids of those symbols that the board knows, also as codes that a ticker had. */
async function tickerIds(tx: Transaction, symbols: readonly string[]): Promise<Map<string, number>> {
  const wanted = JSON.stringify(symbols);
  const rows = await tx.$queryRaw<{ symbol: string; id: number | bigint }[]>`
    SELECT "symbol", "id" FROM "Ticker" WHERE "symbol" IN (SELECT value FROM json_each(${wanted}))
    UNION SELECT "symbol", "tickerId" FROM "TickerCode" WHERE "symbol" IN (SELECT value FROM json_each(${wanted}))`;
  return new Map(rows.map(({ symbol, id }) => [symbol, Number(id)]));
}

const NO_NAMES: TickerNames = { nameEn: null, nameZh: null };

/**
 * Returns the ticker of a canonical symbol and creates it if missing. The given names are for a new ticker, or one that
 * has no other name than the directory's.
 */
export async function ensureTicker(
  tx: Transaction,
  symbol: string,
  given: TickerNames = NO_NAMES,
): Promise<Ticker> {
  const known = await tx.ticker.findFirst({ where: { OR: [{ symbol }, { codes: { some: { symbol } } }] } });
  if (known) return takeName(tx, known, given);
  const { exchange, currency, kind } = describeSymbol(symbol);
  const names = await namesElsewhere([symbol], new Map([[symbol, given]]));
  return tx.ticker.create({ data: { symbol, exchange, currency, kind, ...names.get(symbol) } });
}

/** Names the tickers that lack a name by the directory of listed names; names that they have stay. */
export async function nameFromListings(tx: Transaction): Promise<void> {
  const nameless = await tx.ticker.findMany({ where: { OR: [{ nameEn: null }, { nameZh: null }] } });
  if (nameless.length === 0) return;
  const { bySymbol } = await listings();
  for (const ticker of nameless) {
    const names = namesAfter(ticker, bySymbol.get(ticker.symbol) ?? NO_NAMES, undefined);
    if (names) await tx.ticker.update({ where: { id: ticker.id }, data: names });
  }
}
