import type { SeriesRecord } from "@/lib/db/bars";
import type { Prisma } from "@/lib/db/generated/client";
import { indexAdjustment } from "@/lib/domain/adjustment";
import { currentBeijingSymbol } from "@/lib/domain/symbol/beijing-codes";

type Reader = Pick<Prisma.TransactionClient, "priceBar">;
type Series = Pick<SeriesRecord, "tickerId" | "source"> & { symbol: string };

/**
 * Whether a person may state the adjustment of a series: not for an index, nor for a generated or fetched series, nor
 * for one with two kinds of closes.
 */
export async function mayBeStated(from: Reader, { tickerId, source, symbol }: Series): Promise<boolean> {
  if (source !== "import" || indexAdjustment(symbol) !== null) return false;
  return (await from.priceBar.findFirst({ where: { tickerId, adjClose: { not: null } } })) === null;
}

/** The reason why a series can't have an adjustment that a person states; null if it can. */
export async function statementFault(
  from: Reader,
  series: Series,
  adjustment: string,
): Promise<"stated_by_source" | "not_positive" | null> {
  if (!(await mayBeStated(from, series))) return "stated_by_source";
  if (adjustment === "forward_difference") return null; // only cash taken off makes a close negative
  const { tickerId } = series;
  return (await from.priceBar.findFirst({ where: { tickerId, close: { lte: 0 } } })) && "not_positive";
}

/** The part of an import's row about each ticker that this file reads; older rows don't have the replaced kind. */
interface ImportedTicker {
  symbol: string | null;
  adjustment: string;
  replaced?: object | null;
}

/**
 * Keeps an adjustment that a person stated after an import when that import is reverted, provided the import only added
 * bars of the series' kind and the adjustment still fits the remaining bars. Call it once the bars are restored.
 */
export async function keepStatedAdjustments(
  tx: Prisma.TransactionClient,
  row: { source: string; tickers: string },
  before: readonly SeriesRecord[],
): Promise<SeriesRecord[]> {
  const imported = JSON.parse(row.tickers) as ImportedTicker[];
  const current = await tx.priceSeries.findMany({
    where: { tickerId: { in: before.map(({ tickerId }) => tickerId) } },
    select: { tickerId: true, adjustment: true, ticker: { select: { symbol: true } } },
  });
  const restored: SeriesRecord[] = [];
  for (const record of before) {
    const now = current.find(({ tickerId }) => tickerId === record.tickerId);
    const symbol = now?.ticker.symbol ?? "";
    const its =
      imported.find((each) => each.symbol === symbol) ??
      imported.find((each) => each.symbol && currentBeijingSymbol(each.symbol) === symbol);
    const ofIndex = now && record.source !== "sample" ? indexAdjustment(symbol) : null;
    const isAdded = record.source === row.source && record.adjustment === its?.adjustment && !its.replaced;
    const isStatedSince =
      ofIndex === null && now !== undefined && isAdded && now.adjustment !== record.adjustment;
    const stillFits =
      isStatedSince && (await statementFault(tx, { ...record, symbol }, now.adjustment)) === null;
    restored.push({ ...record, adjustment: ofIndex ?? (stillFits ? now.adjustment : record.adjustment) });
  }
  return restored;
}
