import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { PriceSeriesList, SampleState } from "@/lib/prices/imports/schema";

// What every page asks of prices; apart from what their own screens do, with files to send.

export const priceKeys = {
  all: ["prices"] as const,
  series: ["prices", "series"] as const,
  imports: ["prices", "imports"] as const,
  samples: ["prices", "samples"] as const,
  forms: ["prices", "forms"] as const,
};

/** How many tickers carry generated bars, and whether real ones look old beside them. */
export function sampleStateOptions() {
  return queryOptions({
    queryKey: priceKeys.samples,
    queryFn: async ({ signal }): Promise<SampleState> => {
      const { sampleTickers, ahead } = await apiFetch<PriceSeriesList>("/price-series?limit=1", { signal });
      return { sampleTickers, ahead };
    },
  });
}

/** A bar reaches every number on the board. */
export async function settlePrices(client: QueryClient): Promise<void> {
  await Promise.all(
    [priceKeys.all, ["themes"], ["tickers"], ["watchlist"]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

export function useRemoveSamples() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch<{ tickers: number; bars: number }>("/price-samples", { method: "DELETE" }),
    onSettled: (_saved, error) => unlessFailed(error, settlePrices(client)),
  });
}
