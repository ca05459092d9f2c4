import { PERIODS } from "@/lib/domain/calendar/period";
import { toCsv, type CsvCell } from "@/lib/format/csv";
import type { ThemeMember } from "@/lib/themes/detail-schema";
import type { WatchRow } from "@/lib/watchlist/schema";

// CSV for analysis: returns as fractions, unknown values empty, column names independent of the language.

interface CsvView {
  asOf: string;
  base: string;
}

/** As in the API: the filed adjustment of converted closes, and the method that the rows prove. */
const ADJUSTED = ["adjustment", "convertedFrom", "provedMethod"] as const;

type Column<Row> = [name: string, value: (row: Row) => CsvCell];

const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  toCsv([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]);

/** A theme's watchlist. */
export function membersCsv(members: readonly ThemeMember[], view: CsvView): string {
  const columns: Column<ThemeMember>[] = [
    ["asOf", () => view.asOf],
    ["base", () => view.base],
    ["theme", (member) => member.theme],
    ["symbol", (member) => member.symbol],
    ["nameEn", (member) => member.nameEn],
    ["nameZh", (member) => member.nameZh],
    ["reason", (member) => member.reason],
    ["source", (member) => member.source],
    ["addedOn", (member) => member.addedOn],
    ["removedOn", (member) => member.removedOn],
    ["recordedOn", (member) => member.recordedOn],
    ["baseDay", (member) => member.baseDay],
    ["baseClose", (member) => member.baseClose],
    ["lastDay", (member) => member.lastDay],
    ["lastClose", (member) => member.lastClose],
    ["currency", (member) => member.currency],
    ...ADJUSTED.map((name): Column<ThemeMember> => [name, (member) => member[name]]),
    ...PERIODS.map((period): Column<ThemeMember> => [
      period === "sinceCall" ? "sinceCall" : `return_${period}`,
      (member) => member.returns[period],
    ]),
    ["sinceAdded", (member) => member.sinceAdded],
    ["contribution", (member) => member.contribution],
    ["stale", (member) => member.stale],
    ["sample", (member) => member.sample],
  ];
  return csvOf(columns, members);
}

/** The board's watchlist. */
export function boardWatchlistCsv(rows: readonly WatchRow[], view: CsvView): string {
  const columns: Column<WatchRow>[] = [
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
    ...ADJUSTED.map((name): Column<WatchRow> => [name, (row) => row[name]]),
    ["return_1d", (row) => row.day1],
    ["return_1m", (row) => row.month1],
    ["sinceCall", (row) => row.sinceCall],
    ["sinceAdded", (row) => row.sinceAdded],
    ["stale", (row) => row.stale],
    ["sample", (row) => row.sample],
  ];
  return csvOf(columns, rows);
}
