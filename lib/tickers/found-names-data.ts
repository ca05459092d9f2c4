import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { isChinese, type TickerNames } from "@/lib/domain/symbol/ticker-names";
import { currentSymbols } from "@/lib/tickers/former-data";
import { listings } from "@/lib/tickers/listings/listings";

export interface RememberedName extends TickerNames {
  symbol: string;
}

/** Names from providers, by symbol of today: a name found before a renumbering is stored under the code of its time. */
export const rememberedNames = cachedUntilWriteBesideNotes(
  async (): Promise<ReadonlyMap<string, RememberedName>> => {
    const [rows, current] = await Promise.all([
      db.symbolName.findMany({ orderBy: { foundAt: "asc" } }),
      currentSymbols(),
    ]);
    const names = new Map<string, RememberedName>();
    for (const { symbol: stored, name } of rows) {
      const symbol = current(stored);
      const known = names.get(symbol) ?? { symbol, nameEn: null, nameZh: null };
      names.set(symbol, isChinese(name) ? { ...known, nameZh: name } : { ...known, nameEn: name });
    }
    return names;
  },
);

/**
 * The names of a ticker that the board doesn't know, in each language by the first that has one: a provider, a file
 * (`printed`), the directory of listed names.
 */
export async function namesElsewhere(
  symbols: readonly string[],
  printed: ReadonlyMap<string, TickerNames> = new Map(),
): Promise<Map<string, TickerNames>> {
  const remembered = await rememberedNames();
  const isNamedFully = (symbol: string) => {
    const names = [remembered.get(symbol), printed.get(symbol)];
    return names.some((each) => each?.nameEn) && names.some((each) => each?.nameZh);
  };
  const listed = symbols.every(isNamedFully) ? null : (await listings()).bySymbol;
  return new Map(
    symbols.map((symbol) => {
      const sources = [remembered.get(symbol), printed.get(symbol), listed?.get(symbol)];
      const first = (language: keyof TickerNames) =>
        sources.map((names) => names?.[language]).find(Boolean) ?? null;
      return [symbol, { nameEn: first("nameEn"), nameZh: first("nameZh") }];
    }),
  );
}
