"use client";

import { useQueryStates } from "nuqs";
import { apiView, DEFAULT_PERIOD, viewParsers } from "@/lib/view/params";

/** The view in the address: as it stands there, as the API is asked, and how to change it (the back button undoes a change). */
export function useView() {
  const [params, setView] = useQueryStates(viewParsers, { history: "push" });
  return { params, period: params.period ?? DEFAULT_PERIOD, query: apiView(params), setView };
}
