import { describeSymbol } from "@/lib/domain/symbol/symbol";
import type { BoardView } from "@/lib/board/view";
import type { ThemeRow } from "@/lib/themes/data";
import type { BenchmarkSource } from "@/lib/themes/detail-schema";
import { tickersWithSeries, type TickerWithSeries } from "@/lib/tickers/data";

/** Every ticker that a theme of the view may use as benchmark. */
export async function benchmarkTickers(
  view: BoardView,
  rows: readonly ThemeRow[],
): Promise<TickerWithSeries[]> {
  const ids = rows.flatMap((row) => [
    row.benchmarkId,
    ...row.recommendations.map((each) => each.report.benchmarkId),
  ]);
  const symbols = [view.defaultBenchmark, ...(view.benchmark ? [view.benchmark] : [])];
  const known = await tickersWithSeries(
    ids.filter((id) => id !== null),
    symbols,
  );
  const isUnknown = view.benchmark && !known.some((ticker) => ticker.symbol === view.benchmark);
  return isUnknown ? [...known, unknownTicker(view.benchmark!)] : known;
}

/** A placeholder for a view's benchmark that isn't stored, without name and bars; a read never writes. */
function unknownTicker(symbol: string): TickerWithSeries {
  const { exchange, currency, kind } = describeSymbol(symbol);
  return {
    id: 0,
    symbol,
    exchange,
    currency,
    kind,
    nameEn: null,
    nameZh: null,
    delistedOn: null,
    createdAt: new Date(0),
    series: null,
  };
}

/**
 * Resolves a theme's benchmark and its source: the theme's own, else its sector's, else the report's, else the
 * setting's (docs/numbers.md, Benchmark).
 */
export function resolveBenchmark(
  row: ThemeRow & { parent: ThemeRow | null },
  view: BoardView,
  known: readonly TickerWithSeries[],
): { ticker: TickerWithSeries; from: BenchmarkSource } | null {
  const reports = (each: ThemeRow | null) => each?.recommendations[0]?.report.benchmarkId;
  // A subtheme added by an analyst has no report of its own, but its sector may have one.
  const choices: [BenchmarkSource, number | null | undefined][] = [
    ["theme", row.benchmarkId],
    ["sector", row.parent?.benchmarkId],
    ["report", reports(row) ?? reports(row.parent)],
  ];
  const [from, id] = choices.find(([, each]) => each != null) ?? ["setting" as const, null];
  const ticker = known.find((each) => (id == null ? each.symbol === view.defaultBenchmark : each.id === id));
  return ticker ? { ticker, from } : null;
}
