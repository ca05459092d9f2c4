"use client";

import { useQueryStates } from "nuqs";
import { useUnknownBenchmark } from "@/components/view/known-view";
import { apiView, DEFAULT_PERIOD, viewParsers } from "@/lib/view/params";

/**
 * The view in the URL without values that the board doesn't know, as API parameters, with a setter; each change is a
 * history entry.
 */
export function useView() {
  const [typed, setView] = useQueryStates(viewParsers, { history: "push" });
  const unknown = useUnknownBenchmark();
  const isUnknown = unknown !== null && typed.benchmark === unknown;
  const params = isUnknown ? { ...typed, benchmark: null } : typed;
  return { params, period: params.period ?? DEFAULT_PERIOD, query: apiView(params), setView };
}
