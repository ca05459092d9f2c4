import { CurrentBars } from "@/lib/db/current-bars";
import { db } from "@/lib/db/client";
import { proveByRawSeries, type ProofAnswer, type ProvedSeries } from "@/lib/domain/price-check/prove-series";
import { convertBars } from "@/lib/prices/imports/prove-bars";
import type { BarLog } from "@/lib/prices/imports/bar-log";
import { closesOf } from "@/lib/prices/imports/overlap";

/**
 * Settles the adjusted series of a file that prove nothing by themselves, where the board has unadjusted prices of the
 * same ticker. Other requests run between the tickers.
 */
export async function proveByStored(
  log: BarLog,
  proved: readonly ProvedSeries[],
  answer?: ProofAnswer,
  signal?: AbortSignal,
): Promise<readonly ProvedSeries[]> {
  const open = [...log.symbols.entries()].flatMap(([place, symbol]) =>
    symbol !== null && proved[place]!.proof.method === null ? [{ place, symbol }] : [],
  );
  if (open.length === 0) return proved;
  const series = await db.priceSeries.findMany({
    where: {
      adjustment: "none",
      source: { not: "sample" },
      ticker: { symbol: { in: open.map(({ symbol }) => symbol) } },
    },
    select: { tickerId: true, ticker: { select: { symbol: true } } },
  });
  const idOf = new Map(series.map(({ tickerId, ticker }) => [ticker.symbol, tickerId]));
  const comparable = open.flatMap(({ place, symbol }) => (idOf.has(symbol) ? [place] : []));
  if (comparable.length === 0) return proved;
  const result = [...proved];
  const stored = new CurrentBars();
  try {
    for await (const { ticker, bars } of closesOf(log, comparable, signal)) {
      const raw = stored.closes(idOf.get(log.symbols[ticker]!)!);
      const rawByDay = new Map(raw.map(({ day, close }) => [day, close]));
      result[ticker] = proveByRawSeries(result[ticker]!, bars, rawByDay, answer);
    }
  } finally {
    stored.close();
  }
  convertBars(
    log,
    result.map((each, place) => (each === proved[place] ? null : each)),
  );
  return result;
}
