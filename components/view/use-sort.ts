"use client";

import { useQueryState } from "nuqs";
import type { Sort } from "@/components/ui/data-table";
import { sortParser } from "@/lib/view/params";

/** The sort order of a table, stored in the URL. */
export function useSort(name = "sort"): [Sort | null, (sort: Sort | null) => void] {
  const [sort, setSort] = useQueryState(name, sortParser.withOptions({ history: "push" }));
  return [sort, (next) => void setSort(next)];
}
