import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import { priceKeys } from "@/lib/prices/queries";
import type { SampleState } from "@/lib/prices/samples/schema";

/** The number of tickers with sample bars, and whether those end long after the real ones. */
export function sampleStateOptions() {
  return queryOptions({
    queryKey: priceKeys.samples,
    queryFn: ({ signal }) => apiFetch<SampleState>("/price-samples", { signal }),
  });
}

export function useRemoveSamples() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch<{ tickers: number; bars: number }>("/price-samples", { method: "DELETE" }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "prices")),
  });
}
