import { PERIODS, type Period } from "@/lib/domain/calendar/period";
import { toCsv, type CsvCell } from "@/lib/format/csv";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";

/** The compared themes as CSV for analysis: a row each, days, fractions, and column names independent of the language. */
export function comparedCsv(
  items: readonly ThemeItem[],
  view: Pick<ThemesAnswer, "asOf" | "base"> & { period: Period },
): string {
  const columns: [string, (item: ThemeItem) => CsvCell][] = [
    ["asOf", () => view.asOf],
    ["priceDay", ({ priceDay }) => priceDay],
    ["base", () => view.base],
    ["benchmark", ({ benchmark }) => benchmark?.symbol ?? null],
    ["theme", ({ slug }) => slug],
    ["nameEn", ({ nameEn }) => nameEn],
    ["nameZh", ({ nameZh }) => nameZh],
    ["callDay", ({ callDay }) => callDay],
    ["status", ({ status }) => status],
    ["sample", ({ sample }) => sample],
    ["period", () => view.period],
    ["excess", ({ excess }) => excess[view.period]],
    ...PERIODS.map((period): [string, (item: ThemeItem) => CsvCell] => [
      `return_${period}`,
      ({ returns }) => returns[period],
    ]),
    ["basis", ({ basis }) => basis],
    ["overstatedMembers", ({ overstatedMembers }) => overstatedMembers.map(({ symbol }) => symbol).join(" ")],
    ["drawdown", ({ drawdown }) => drawdown],
    ["volatility", ({ volatility }) => volatility],
    ["breadthAbove", ({ breadth }) => breadth?.above ?? null],
    ["breadthOf", ({ breadth }) => breadth?.of ?? null],
    ["evidenceBalance", ({ evidence, evidenceBalance }) => (evidence === "none" ? null : evidenceBalance)],
  ];
  return toCsv([
    columns.map(([name]) => name),
    ...items.map((item) => columns.map(([, value]) => value(item))),
  ]);
}
