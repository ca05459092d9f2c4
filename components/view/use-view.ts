"use client";

import { useQueryStates } from "nuqs";
import { useUnknownBenchmark } from "@/components/view/known-view";
import { apiView, DEFAULT_PERIOD, viewParsers } from "@/lib/view/params";

/**
 * The view in the address: as far as the board knows what stands there, as the API is asked, and how to change it (the back button
 * undoes a change).
 */
export function useView() {
  const [typed, setView] = useQueryStates(viewParsers, { history: "push" });
  const unknown = useUnknownBenchmark();
  const isUnknown = unknown !== null && typed.benchmark === unknown;
  const params = isUnknown ? { ...typed, benchmark: null } : typed;
  return { params, period: params.period ?? DEFAULT_PERIOD, query: apiView(params), setView };
}
