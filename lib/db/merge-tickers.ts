import { refreshSeries, type SeriesRecord } from "./bars";
import { Prisma } from "./generated/client";
import type { Transaction } from "./transaction";

interface Series {
  tickerId: number;
  source: string;
  adjustment: string;
  firstDay: string | null;
  lastDay: string | null;
  bars: number;
}

/** How the bars of two tickers become one series; null where they can't. */
type Joining = "take" | "keep" | "both" | null;

/**
 * The ticker under the code of today keeps its series where it is real, covers the other's days and has at least as many
 * bars, takes the other's where it has none of its own, and joins both where both are unadjusted: adjusted series have
 * levels of their own.
 */
export function joiningOf(former: Series | null, current: Series | null): Joining {
  if (!former?.bars) return "keep";
  if (!current?.bars) return "take";
  if (former.source === "sample") return "keep";
  if (current.source === "sample") return "take";
  const covers = current.firstDay! <= former.firstDay! && current.lastDay! >= former.lastDay!;
  if (covers && current.bars >= former.bars) return "keep";
  return former.adjustment === "none" && current.adjustment === "none" ? "both" : null;
}

/** Columns that name a ticker and are in no key. */
const PLAIN: readonly (readonly [table: string, column: string])[] = [
  ["Watch", "tickerId"],
  ["Theme", "benchmarkId"],
  ["ThemeRevision", "benchmarkId"],
  ["Report", "benchmarkId"],
  ["ReportCompany", "tickerId"],
  ["PriceMark", "tickerId"],
  ["PriceFetch", "tickerId"],
  ["Snooze", "tickerId"],
  ["TickerCode", "tickerId"],
  ["TickerName", "tickerId"],
];
/** Tables whose key has the ticker: a row that the other ticker has as well stays the other's. */
const KEYED = ["NoteTicker", "PriceBarChange", "PriceBar"] as const;

/** Gives everything of one ticker to another and deletes it. The caller has checked that the series can be joined. */
export async function mergeTickers(
  tx: Transaction,
  from: number,
  into: number,
  joining: Exclude<Joining, null>,
): Promise<void> {
  if (joining === "keep") await clearBars(tx, from);
  if (joining === "take") await clearBars(tx, into);
  if (joining === "both") for (const tickerId of [from, into]) await leaveUnadjusted(tx, tickerId);
  for (const [table, column] of PLAIN)
    await tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}" SET "${column}" = ${into} WHERE "${column}" = ${from}`)}`;
  for (const table of KEYED) {
    await tx.$executeRaw`UPDATE OR IGNORE ${Prisma.raw(`"${table}" SET "tickerId" = ${into} WHERE "tickerId" = ${from}`)}`;
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}" WHERE "tickerId" = ${from}`)}`;
  }
  if (joining === "take")
    await tx.priceSeries.update({ where: { tickerId: from }, data: { tickerId: into } });
  else await tx.priceSeries.deleteMany({ where: { tickerId: from } });
  const series = await tx.priceSeries.findUnique({ where: { tickerId: into } });
  if (series) await refreshSeries(tx, [joining === "both" ? { ...series, proof: null } : series]);
  await moveImports(tx, from, into);
  await tx.ticker.delete({ where: { id: from } });
}

/** Deletes a ticker's bars, and what reverts of its imports would restore. */
async function clearBars(tx: Transaction, tickerId: number): Promise<void> {
  await tx.priceBarChange.deleteMany({ where: { tickerId } });
  await tx.priceBar.deleteMany({ where: { tickerId } });
  await tx.priceSeries.deleteMany({ where: { tickerId } });
  await rewriteImports(tx, tickerId, (before) => before.filter((each) => each.tickerId !== tickerId));
}

/**
 * Lets reverts of a ticker's imports restore unadjusted bars only, since those of another ticker stand beside them: a
 * revert removes an import's bars, and restores neither generated bars nor a series that the import replaced.
 */
async function leaveUnadjusted(tx: Transaction, tickerId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PriceBarChange" SET "before" = NULL
    WHERE "tickerId" = ${tickerId} AND ("before"->>'sample' = 1 OR EXISTS (
      SELECT 1 FROM "PriceImport" i, json_each(i."before") each
      WHERE i."id" = "importId" AND each.value->>'tickerId' = ${tickerId}
        AND each.value->>'adjustment' <> 'none' AND EXISTS (
          SELECT 1 FROM json_each(i."tickers") ticker JOIN "Ticker" t ON t."symbol" = ticker.value->>'symbol'
          WHERE t."id" = ${tickerId} AND ticker.value->>'replaced' IS NOT NULL)))`;
  await rewriteImports(tx, tickerId, (before, source) =>
    before.map((each) =>
      each.tickerId === tickerId
        ? { tickerId, source: each.source === "sample" ? source : each.source, adjustment: "none" }
        : each,
    ),
  );
}

/** Imports name the series that they changed by ticker, for their revert. */
async function moveImports(tx: Transaction, from: number, into: number): Promise<void> {
  await rewriteImports(tx, from, (before) =>
    before.some(({ tickerId }) => tickerId === into)
      ? before.filter(({ tickerId }) => tickerId !== from)
      : before.map((each) => (each.tickerId === from ? { ...each, tickerId: into } : each)),
  );
}

async function rewriteImports(
  tx: Transaction,
  tickerId: number,
  rewrite: (before: SeriesRecord[], source: string) => SeriesRecord[],
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; source: string; before: string }[]>`
    SELECT i."id", i."source", i."before" FROM "PriceImport" i, json_each(i."before") each
    WHERE each.value->>'tickerId' = ${tickerId}`;
  for (const { id, source, before } of rows) {
    const rewritten = rewrite(JSON.parse(before) as SeriesRecord[], source);
    await tx.priceImport.update({ where: { id }, data: { before: JSON.stringify(rewritten) } });
  }
}
