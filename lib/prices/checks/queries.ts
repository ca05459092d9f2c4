import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { unlessFailed } from "@/lib/client/query-state";
import type {
  AdjustmentInput,
  ChecksAnswer,
  SeriesAdjustment,
  TickerChecks,
} from "@/lib/prices/checks/schema";

// The keys begin like those of prices and tickers, so that a new bar invalidates both.
export const checkKeys = {
  all: ["prices", "checks"] as const,
  ticker: (symbol: string) => ["tickers", "checks", symbol] as const,
};

export function tickerChecksOptions(symbol: string) {
  return queryOptions({
    queryKey: checkKeys.ticker(symbol),
    queryFn: ({ signal }) =>
      apiFetch<TickerChecks>(`/tickers/${encodeURIComponent(symbol)}/checks`, { signal }),
  });
}

/** Loads every series, over all pages. */
export function priceChecksOptions() {
  return queryOptions({
    queryKey: checkKeys.all,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<ChecksAnswer>(`/price-checks${queryString({ limit: PAGE_MOST, cursor })}`, { signal }),
      ),
  });
}

export function useStateAdjustment(symbol: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: AdjustmentInput) =>
      apiFetch<SeriesAdjustment>(`/price-series/${encodeURIComponent(symbol)}`, {
        method: "PATCH",
        json: input,
      }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "prices")),
  });
}
