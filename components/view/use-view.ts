"use client";

import { useQueryStates } from "nuqs";
import { useUnknownBenchmark } from "@/components/view/known-view";
import { apiView, DEFAULT_PERIOD, rangeParsers, viewParsers, type ViewParams } from "@/lib/view/params";

/**
 * The view in the URL without values that the board doesn't know, as API parameters, with a setter; each change is a
 * history entry.
 */
export function useView() {
  const [typed, setTyped] = useQueryStates(viewParsers, { history: "push" });
  // A range is selected in the chart of a period, and ends with it.
  const [, setRange] = useQueryStates(rangeParsers, { history: "push" });
  const setView = (next: Partial<ViewParams>) => {
    if ("period" in next) void setRange(null);
    return setTyped(next);
  };
  const unknown = useUnknownBenchmark();
  const isUnknown = unknown !== null && typed.benchmark === unknown;
  const params = isUnknown ? { ...typed, benchmark: null } : typed;
  return { params, period: params.period ?? DEFAULT_PERIOD, query: apiView(params), setView };
}
