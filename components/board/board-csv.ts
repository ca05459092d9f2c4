import type { BoardRow } from "@/components/board/board-rows";
import type { Period } from "@/lib/domain/calendar/period";
import { toCsv, type CsvCell } from "@/lib/format/csv";
import type { ThemesAnswer } from "@/lib/themes/schema";

export interface BoardCsvView extends Pick<ThemesAnswer, "asOf" | "base"> {
  period: Period;
}

/** The rows on the screen as CSV for analysis: days, fractions, and column names independent of the language. */
export function boardCsv(rows: readonly BoardRow[], view: BoardCsvView): string {
  const columns: [string, (row: BoardRow) => CsvCell][] = [
    ["asOf", () => view.asOf],
    ["priceDay", ({ item }) => item.priceDay],
    ["base", () => view.base],
    ["benchmark", ({ item }) => item.benchmark?.symbol ?? null],
    ["period", () => view.period],
    ["level", ({ item }) => item.level],
    ["sector", ({ item }) => item.parent ?? item.slug],
    ["theme", ({ item }) => item.slug],
    ["nameEn", ({ item }) => item.nameEn],
    ["nameZh", ({ item }) => item.nameZh],
    ["callDay", ({ item }) => item.callDay],
    ["status", ({ item }) => item.status],
    ["sample", ({ item }) => item.sample],
    ["return", ({ item }) => item.returns[view.period]],
    ["benchmarkReturn", ({ item }) => item.benchmarkReturns[view.period]],
    ["excess", ({ item }) => item.excess[view.period]],
    ["relative", ({ item }) => item.relative[view.period]],
    ["basis", ({ item }) => item.basis],
    ["overstatedMembers", ({ item }) => item.overstatedMembers.map(({ symbol }) => symbol).join(" ")],
    ["return_1m", ({ item }) => item.returns["1m"]],
    ["breadthAbove", ({ item }) => item.breadth?.above ?? null],
    ["breadthOf", ({ item }) => item.breadth?.of ?? null],
    ["priced", ({ item }) => item.coverage.priced],
    ["members", ({ item }) => item.coverage.of],
    ["evidenceBalance", ({ item }) => (item.evidence === "none" ? null : item.evidenceBalance)],
    ["supports", ({ item }) => item.evidenceCounts.supports],
    ["contradicts", ({ item }) => item.evidenceCounts.contradicts],
    ["attentionWeekdays", ({ item }) => item.attention],
    ["lastNoteDay", ({ item }) => item.latestNote?.observedOn ?? null],
    ["lastNote", ({ item }) => item.latestNote?.excerpt ?? null],
    ["return_1d", ({ item }) => item.returns["1d"]],
    ["return_1w", ({ item }) => item.returns["1w"]],
    ["return_ytd", ({ item }) => item.returns.ytd],
    ["drawdown", ({ item }) => item.drawdown],
    ["volatility", ({ item }) => item.volatility],
  ];
  return toCsv([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]);
}
