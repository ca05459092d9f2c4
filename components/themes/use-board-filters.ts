"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { LEVELS, SORT_COLUMNS, type BoardSort, type SortColumn } from "@/components/themes/board-rows";
import { useSort } from "@/components/view/use-sort";
import { STATUSES } from "@/lib/domain/status";

const parsers = {
  status: parseAsStringLiteral(STATUSES),
  sector: parseAsString,
  level: parseAsStringLiteral(LEVELS),
};

/** What of the board is shown and in which order, held in the address. */
export function useBoardFilters() {
  const [filters, setFilters] = useQueryStates(parsers, { history: "push" });
  const [typed, setSort] = useSort();
  const isColumn = SORT_COLUMNS.includes(typed?.column as SortColumn);
  const sort = typed && isColumn ? (typed as BoardSort) : null;
  return { filters, setFilters, sort, setSort };
}
