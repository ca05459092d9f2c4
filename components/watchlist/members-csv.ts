import { PERIODS } from "@/lib/domain/calendar/period";
import { toCsv, type CsvCell } from "@/lib/format/csv";
import type { ThemeMember } from "@/lib/themes/detail-schema";

/** A theme's watchlist as CSV for analysis: returns as fractions, column names independent of the language. */
export function membersCsv(members: readonly ThemeMember[], view: { asOf: string; base: string }): string {
  const columns: [string, (member: ThemeMember) => CsvCell][] = [
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
    ["adjustment", (member) => member.adjustment],
    ...PERIODS.map((period): [string, (member: ThemeMember) => CsvCell] => [
      period === "sinceCall" ? "sinceCall" : `return_${period}`,
      (member) => member.returns[period],
    ]),
    ["sinceAdded", (member) => member.sinceAdded],
    ["contribution", (member) => member.contribution],
    ["stale", (member) => member.stale],
    ["sample", (member) => member.sample],
  ];
  return toCsv([
    columns.map(([name]) => name),
    ...members.map((member) => columns.map(([, value]) => value(member))),
  ]);
}
