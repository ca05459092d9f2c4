"use client";

import { useQueryStates } from "nuqs";
import { SORT_COLUMNS, type BoardSort, type SortColumn } from "@/components/board/board-rows";
import type { Sort } from "@/components/ui/data-table";
import { boardParsers } from "@/lib/view/board-address";

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

/** The board's filters, sort order, columns and row height, stored in the URL. */
export function useBoardFilters() {
  const [{ columns, rows, sort: typed, ...filters }, setFilters] = useQueryStates(boardParsers, {
    history: "push",
  });
  const sort = boardSort(typed);
  const setSort = (next: Sort | null) => void setFilters({ sort: next });
  return { filters, columns, isDense: rows === "dense", setFilters, sort, setSort };
}

export type BoardFilters = ReturnType<typeof useBoardFilters>;
