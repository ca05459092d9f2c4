import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { isChinese } from "@/lib/domain/symbol/ticker-names";

export interface RememberedName {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** Names from providers, by symbol, for tickers unknown to the board. */
export const rememberedNames = cachedUntilWriteBesideNotes(async (): Promise<readonly RememberedName[]> => {
  const rows = await db.symbolName.findMany({ orderBy: { foundAt: "asc" } });
  const names = new Map<string, RememberedName>();
  for (const { symbol, name } of rows) {
    const known = names.get(symbol) ?? { symbol, nameEn: null, nameZh: null };
    names.set(symbol, isChinese(name) ? { ...known, nameZh: name } : { ...known, nameEn: name });
  }
  return [...names.values()];
});
