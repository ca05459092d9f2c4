import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { currentBeijingSymbol, formerBeijingCode, type FormerCode } from "@/lib/domain/symbol/beijing-codes";
import type { Searched } from "@/lib/domain/symbol/ticker-match";

/** The codes that tickers had, as people said, each with its ticker's symbol of today. */
export const statedCodes = cachedUntilWriteBesideNotes(async (): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.tickerCode.findMany({
    select: { symbol: true, ticker: { select: { symbol: true } } },
  });
  return new Map(rows.map(({ symbol, ticker }) => [symbol, ticker.symbol]));
});

/** The board's tickers under a code from before Beijing's renumbering: it has another one under the code of today. */
const leftUnderOldCodes = cachedUntilWriteBesideNotes(async (): Promise<ReadonlySet<string>> => {
  const rows = await db.ticker.findMany({ where: { exchange: "BJ" }, select: { symbol: true } });
  return new Set(rows.map(({ symbol }) => symbol).filter((each) => currentBeijingSymbol(each) !== each));
});

/**
 * Returns a lookup of the symbol of today: of a code that a ticker had, that ticker's. For canonical symbols that were
 * stored, or are on their way, since before a renumbering.
 */
export async function currentSymbols(): Promise<(symbol: string) => string> {
  const [stated, left] = await Promise.all([statedCodes(), leftUnderOldCodes()]);
  return (symbol) => (left.has(symbol) ? symbol : (stated.get(symbol) ?? currentBeijingSymbol(symbol)));
}

/** The symbol of today of a canonical symbol. */
export const currentSymbol = async (symbol: string): Promise<string> => (await currentSymbols())(symbol);

/** The names that tickers had, each under its ticker's symbol of today. */
export const formerNames = cachedUntilWriteBesideNotes(async (): Promise<readonly Searched[]> => {
  const rows = await db.tickerName.findMany({
    select: { nameEn: true, nameZh: true, ticker: { select: { symbol: true } } },
  });
  return rows.map(({ nameEn, nameZh, ticker }) => ({ symbol: ticker.symbol, nameEn, nameZh }));
});

/** Every code that a ticker had before its symbol of today, from the exchange's table and from people. */
export function formerCodesOf(symbol: string, stated: readonly FormerCode[]): FormerCode[] {
  const renumbered = formerBeijingCode(symbol);
  return [
    ...stated.map(({ symbol: former, until }) => ({ symbol: former, until })),
    ...(renumbered ? [renumbered] : []),
  ];
}
