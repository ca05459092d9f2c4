"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import {
  CHOSEN_COLUMNS,
  LEVELS,
  SORT_COLUMNS,
  type BoardSort,
  type SortColumn,
} from "@/components/board/board-rows";
import type { Sort } from "@/components/ui/data-table";
import { useSort } from "@/components/view/use-sort";
import { STATUSES } from "@/lib/domain/theme/status";

const parsers = {
  status: parseAsStringLiteral(STATUSES),
  sector: parseAsString,
  level: parseAsStringLiteral(LEVELS),
  columns: parseAsArrayOf(parseAsStringLiteral(CHOSEN_COLUMNS)),
  rows: parseAsStringLiteral(["dense"] as const),
};

/** Column names in older URLs. */
const EARLIER_NAMES: Record<string, SortColumn> = { relative: "excess" };

/** The sort order from a URL; `null` if it names no column. */
export function boardSort(typed: Sort | null): BoardSort | null {
  if (!typed) return null;
  const column = EARLIER_NAMES[typed.column] ?? typed.column;
  return SORT_COLUMNS.includes(column as SortColumn)
    ? { column: column as SortColumn, direction: typed.direction }
    : null;
}

/** What of the board is shown and how: filters, sort order, columns and row height, stored in the URL. */
export function useBoardFilters() {
  const [{ columns, rows, ...filters }, setFilters] = useQueryStates(parsers, { history: "push" });
  const [typed, setSort] = useSort();
  const sort = boardSort(typed);
  return { filters, columns, isDense: rows === "dense", setFilters, sort, setSort };
}

export type BoardFilters = ReturnType<typeof useBoardFilters>;
