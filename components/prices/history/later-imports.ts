import type { PriceImportItem } from "@/lib/prices/imports/schema";

const writtenBy = ({ tickers }: PriceImportItem): string[] =>
  tickers.flatMap(({ symbol, accepted, corrected }) =>
    symbol !== null && accepted + corrected > 0 ? [symbol] : [],
  );

/**
 * Of each import on the list, newest first, the next one that wrote one of its tickers and stands: until that one is
 * reverted, it can't be.
 */
export function laterImports(imports: readonly PriceImportItem[]): Map<string, PriceImportItem> {
  const later = new Map<string, PriceImportItem>();
  const nextOf = new Map<string, { item: PriceImportItem; at: number }>();
  imports.forEach((item, at) => {
    const symbols = writtenBy(item);
    const found = symbols.flatMap((symbol) => nextOf.get(symbol) ?? []);
    if (found.length > 0) later.set(item.id, found.reduce((a, b) => (b.at > a.at ? b : a)).item);
    if (item.revertedAt === null) for (const symbol of symbols) nextOf.set(symbol, { item, at });
  });
  return later;
}
