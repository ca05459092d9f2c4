"use client";

import { HydrationBoundary, type DehydratedState } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";

/**
 * Fills the query cache. The state is passed as one JSON text, because React would otherwise serialize each of its
 * thousands of values by itself, on the server twice: it takes a third of the page's time.
 */
export function Hydrated({ json, children }: { json: string; children: ReactNode }) {
  const state = useMemo(() => JSON.parse(json) as DehydratedState, [json]);
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}
