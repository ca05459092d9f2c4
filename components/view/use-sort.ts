"use client";

import { createParser, useQueryState } from "nuqs";
import type { Sort } from "@/components/ui/data-table";

/** `?sort=sinceCall` is ascending, `?sort=-sinceCall` descending. */
const parseSort = createParser<Sort>({
  parse: (text) => {
    const direction = text.startsWith("-") ? "desc" : "asc";
    const column = direction === "desc" ? text.slice(1) : text;
    return /^\w+$/.test(column) ? { column, direction } : null;
  },
  serialize: ({ column, direction }) => (direction === "desc" ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.direction === b.direction,
});

/** The sort order of a table, stored in the URL. */
export function useSort(name = "sort"): [Sort | null, (sort: Sort | null) => void] {
  const [sort, setSort] = useQueryState(name, parseSort.withOptions({ history: "push" }));
  return [sort, (next) => void setSort(next)];
}
