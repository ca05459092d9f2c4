import type { Transaction } from "./transaction";

interface Imported {
  symbol: string | null;
}

/** Rewrites the rows that name a ticker by its code: the board's benchmark, and the tickers of imports. */
export async function changeCode(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.setting.updateMany({ where: { key: "benchmark", value: from }, data: { value: to } });
  const rows = await tx.$queryRaw<{ id: string; symbols: string; tickers: string }[]>`
    SELECT i."id", i."symbols", i."tickers" FROM "PriceImport" i
    WHERE EXISTS (SELECT 1 FROM json_each(i."symbols") WHERE value = ${from})
      OR EXISTS (SELECT 1 FROM json_each(i."tickers") WHERE value->>'symbol' = ${from})`;
  for (const { id, symbols, tickers } of rows) {
    const codes = (JSON.parse(symbols) as string[]).map((each) => (each === from ? to : each));
    const imported = JSON.parse(tickers) as Imported[];
    // After a merge the entry of the ticker that stays is the one that its revert reads.
    const hasBoth = imported.some(({ symbol }) => symbol === to);
    const renamed = imported.map((each) =>
      each.symbol === from && !hasBoth ? { ...each, symbol: to } : each,
    );
    const data = { symbols: JSON.stringify([...new Set(codes)]), tickers: JSON.stringify(renamed) };
    await tx.priceImport.update({ where: { id }, data });
  }
}
