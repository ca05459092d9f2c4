import { toCsv, type CsvCell } from "@/lib/format/csv";
import type { WatchRow } from "@/lib/watchlist/schema";

/**
 * The board's watchlist as CSV for analysis: returns as fractions, unknown values empty, column names independent of
 * the language.
 */
export function boardWatchlistCsv(rows: readonly WatchRow[], view: { asOf: string; base: string }): string {
  const columns: [string, (row: WatchRow) => CsvCell][] = [
    ["asOf", () => view.asOf],
    ["base", () => view.base],
    ["sector", (row) => row.sector ?? row.theme],
    ["theme", (row) => row.theme],
    ["symbol", (row) => row.symbol],
    ["nameEn", (row) => row.nameEn],
    ["nameZh", (row) => row.nameZh],
    ["reason", (row) => row.reason],
    ["source", (row) => row.source],
    ["addedOn", (row) => row.addedOn],
    ["removedOn", (row) => row.removedOn],
    ["recordedOn", (row) => row.recordedOn],
    ["baseDay", (row) => row.baseDay],
    ["lastDay", (row) => row.lastDay],
    ["lastClose", (row) => row.lastClose],
    ["currency", (row) => row.currency],
    ["return_1d", (row) => row.day1],
    ["return_1m", (row) => row.month1],
    ["sinceCall", (row) => row.sinceCall],
    ["sinceAdded", (row) => row.sinceAdded],
    ["stale", (row) => row.stale],
    ["sample", (row) => row.sample],
  ];
  return toCsv([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]);
}
