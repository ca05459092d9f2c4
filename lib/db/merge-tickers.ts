import { refreshSeries } from "./bars";
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
 * The ticker under the code of today keeps its series where it is real and covers the other's days, takes the other's
 * where it has none of its own, and joins both where both are unadjusted: adjusted series have levels of their own.
 */
export function joiningOf(former: Series | null, current: Series | null): Joining {
  if (!former?.bars) return "keep";
  if (!current?.bars) return "take";
  if (former.source === "sample") return "keep";
  if (current.source === "sample") return "take";
  if (current.firstDay! <= former.firstDay! && current.lastDay! >= former.lastDay!) return "keep";
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
  if (series) await refreshSeries(tx, [series]);
  await rewriteImports(tx, from, into);
  await tx.ticker.delete({ where: { id: from } });
}

async function clearBars(tx: Transaction, tickerId: number): Promise<void> {
  await tx.priceBarChange.deleteMany({ where: { tickerId } });
  await tx.priceBar.deleteMany({ where: { tickerId } });
  await tx.priceSeries.deleteMany({ where: { tickerId } });
}

/** Imports name the series that they changed by ticker, for their revert. */
async function rewriteImports(tx: Transaction, from: number, into: number): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; before: string }[]>`
    SELECT i."id", i."before" FROM "PriceImport" i, json_each(i."before") each
    WHERE each.value->>'tickerId' = ${from}`;
  for (const { id, before } of rows) {
    const series = JSON.parse(before) as { tickerId: number }[];
    const others = series.filter(({ tickerId }) => tickerId !== from);
    const moved = others.some(({ tickerId }) => tickerId === into)
      ? []
      : series.filter(({ tickerId }) => tickerId === from).map((each) => ({ ...each, tickerId: into }));
    await tx.priceImport.update({ where: { id }, data: { before: JSON.stringify([...others, ...moved]) } });
  }
}
