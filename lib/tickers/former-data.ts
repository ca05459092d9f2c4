import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { formerBeijingCode, type FormerCode } from "@/lib/domain/symbol/beijing-codes";
import type { Searched } from "@/lib/domain/symbol/ticker-match";

/** The codes that tickers had, as people said, each with its ticker's symbol of today. */
export const statedCodes = cachedUntilWriteBesideNotes(async (): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.tickerCode.findMany({
    select: { symbol: true, ticker: { select: { symbol: true } } },
  });
  return new Map(rows.map(({ symbol, ticker }) => [symbol, ticker.symbol]));
});

/** The symbol of today of a canonical symbol: of a code that a ticker had, that ticker's. */
export async function currentSymbol(symbol: string): Promise<string> {
  return (await statedCodes()).get(symbol) ?? symbol;
}

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
