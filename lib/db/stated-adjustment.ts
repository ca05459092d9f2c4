import type { SeriesSays } from "@/lib/db/bars";
import type { Prisma } from "@/lib/db/generated/client";
import { indexAdjustment } from "@/lib/domain/adjustment";

type Reader = Pick<Prisma.TransactionClient, "priceBar">;
type Series = Pick<SeriesSays, "tickerId" | "source"> & { symbol: string };

/** Whether a series has its adjustment from what a person says: it is no index, neither generated nor fetched, nor has closes of two kinds. */
export async function mayBeStated(from: Reader, { tickerId, source, symbol }: Series): Promise<boolean> {
  if (source !== "import" || indexAdjustment(symbol) !== null) return false;
  return (await from.priceBar.findFirst({ where: { tickerId, adjClose: { not: null } } })) === null;
}

/** Why a series can't be adjusted as a person says; null: it can. */
export async function statementFault(
  from: Reader,
  series: Series,
  adjustment: string,
): Promise<"stated_by_source" | "not_positive" | null> {
  if (!(await mayBeStated(from, series))) return "stated_by_source";
  if (adjustment === "forward") return null;
  const { tickerId } = series;
  return (await from.priceBar.findFirst({ where: { tickerId, close: { lte: 0 } } })) && "not_positive";
}

/** What an import's row keeps of each ticker, as far as it matters here; older rows don't tell what was replaced. */
interface Brought {
  symbol: string | null;
  adjustment: string;
  replaced?: object | null;
}

/**
 * What a person said of a series since an import went in stands when that is taken back, where the import only added to bars
 * of its kind, and where the word may be said of what is left. Call it once the bars are as they were before.
 */
export async function keepWords(
  tx: Prisma.TransactionClient,
  row: { source: string; tickers: string },
  before: readonly SeriesSays[],
): Promise<SeriesSays[]> {
  const brought = JSON.parse(row.tickers) as Brought[];
  const standing = await tx.priceSeries.findMany({
    where: { tickerId: { in: before.map(({ tickerId }) => tickerId) } },
    select: { tickerId: true, adjustment: true, ticker: { select: { symbol: true } } },
  });
  const kept: SeriesSays[] = [];
  for (const says of before) {
    const now = standing.find(({ tickerId }) => tickerId === says.tickerId);
    const its = brought.find(({ symbol }) => symbol === now?.ticker.symbol);
    const symbol = now?.ticker.symbol ?? "";
    const ofIndex = now && says.source !== "sample" ? indexAdjustment(symbol) : null;
    const isAdded = says.source === row.source && says.adjustment === its?.adjustment && !its.replaced;
    const isSaid = ofIndex === null && now !== undefined && isAdded && now.adjustment !== says.adjustment;
    const stands = isSaid && (await statementFault(tx, { ...says, symbol }, now.adjustment)) === null;
    kept.push({ ...says, adjustment: ofIndex ?? (stands ? now.adjustment : says.adjustment) });
  }
  return kept;
}
