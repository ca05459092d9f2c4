"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBoardCells, type Cell } from "@/components/board/board-cells";
import { PERIOD_COLUMNS, type ColumnId } from "@/components/board/board-rows";
import { Badge } from "@/components/ui/badge";
import type { Period } from "@/lib/domain/calendar/period";
import type { ChosenColumn } from "@/lib/view/board-address";

export interface BoardColumn {
  id: ColumnId;
  name: string;
  /** The unit of its numbers, which stands in the heading instead of in every cell. */
  unit?: string;
  /** A badge beside the name for what holds for every cell. */
  mark?: ReactNode;
  /** The definition, shown on hover and focus of the heading. */
  help: string;
  isNumeric: boolean;
  /** Whether a phone's cards have it. */
  isOnPhone: boolean;
  /** The direction of the first click on the heading; null: no sorting. */
  firstSort: "asc" | "desc" | null;
  /** About its width, in pixels; a column of text is no narrower. */
  width: number;
  cell: Cell;
}

const WIDTHS: Record<ColumnId, number> = {
  theme: 190,
  status: 96,
  excess: 84,
  return: 96,
  day1: 56,
  week1: 56,
  month1: 56,
  ytd: 60,
  breadth: 60,
  coverage: 72,
  drawdown: 92,
  volatility: 88,
  evidence: 92,
  sparkline: 112,
  note: 140,
};

/** The width of the badge beside the status of a row that rests on sample prices. */
const SAMPLE_WIDTH = 40;

const TEXT_COLUMNS: readonly ColumnId[] = ["theme", "status", "sparkline", "note"];
/** Left out of a phone's cards, unless they were chosen. */
const DESK_COLUMNS: readonly ColumnId[] = ["day1", "week1", "ytd", "drawdown", "volatility"];
const PERCENT_COLUMNS: readonly ColumnId[] = ["return", ...keys(PERIOD_COLUMNS), "drawdown", "volatility"];

function keys<K extends string>(record: Record<K, unknown>): K[] {
  return Object.keys(record) as K[];
}

/** Returns the heading of each column; the period's own column is named after it. */
export function useColumnNames(period: Period): (column: ColumnId) => string {
  const t = useTranslations("board.names");
  const units = useTranslations("units.period");
  return (column) => {
    if (column === "return") return units(period);
    if (column in PERIOD_COLUMNS) return units(PERIOD_COLUMNS[column as keyof typeof PERIOD_COLUMNS]);
    return t(column as Exclude<ColumnId, "return" | keyof typeof PERIOD_COLUMNS>);
  };
}

export interface BoardColumnOptions {
  period: Period;
  asOf: string;
  shown: readonly ChosenColumn[];
  /** The columns were chosen, so a phone shows all of them. */
  isChosen?: boolean;
  /** All rows rest on generated prices, which the heading of their status says once. */
  allSample: boolean;
}

/** The board's columns in display order. The rows are already sorted. */
export function useBoardColumns({
  period,
  asOf,
  shown,
  isChosen = false,
  allSample,
}: BoardColumnOptions): BoardColumn[] {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const locale = useLocale();
  const nameOfColumn = useColumnNames(period);
  const cells = useBoardCells({ period, asOf, locale, marksSample: !allSample });
  const helpOf = (id: ColumnId) => {
    if (id in PERIOD_COLUMNS) return t("help.return");
    if (id === "return") return t(period === "sinceCall" ? "help.sinceCall" : "help.return");
    return t(`help.${id as Exclude<ColumnId, "return" | keyof typeof PERIOD_COLUMNS>}`);
  };
  return (["theme", ...shown] as const).map((id) => ({
    id,
    name: nameOfColumn(id),
    unit: id === "excess" ? t("units.excess") : PERCENT_COLUMNS.includes(id) ? t("units.percent") : undefined,
    mark: id === "status" && allSample ? <Badge tone="warn">{status("sample")}</Badge> : undefined,
    help: helpOf(id),
    isNumeric: !TEXT_COLUMNS.includes(id),
    isOnPhone: isChosen || !DESK_COLUMNS.includes(id),
    firstSort: id === "sparkline" ? null : id === "theme" || id === "status" ? "asc" : "desc",
    width: id === "status" && !allSample ? WIDTHS.status + SAMPLE_WIDTH : WIDTHS[id],
    cell: cells[id],
  }));
}
