import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/api/client";
import type { ImportResult, PriceImportItem, PriceSeriesList } from "@/lib/prices/schema";

export const priceKeys = {
  all: ["prices"] as const,
  series: ["prices", "series"] as const,
  imports: ["prices", "imports"] as const,
  samples: ["prices", "samples"] as const,
};

/** How many tickers carry generated bars. */
export function sampleCountOptions() {
  return queryOptions({
    queryKey: priceKeys.samples,
    queryFn: async ({ signal }) =>
      (await apiFetch<PriceSeriesList>("/price-series?limit=1", { signal })).sampleTickers,
  });
}

export function priceSeriesOptions() {
  return queryOptions({
    queryKey: priceKeys.series,
    queryFn: ({ signal }) => apiFetch<PriceSeriesList>("/price-series?limit=500", { signal }),
  });
}

export function priceImportsOptions() {
  return queryOptions({
    queryKey: priceKeys.imports,
    queryFn: ({ signal }) =>
      apiFetch<{ items: PriceImportItem[]; nextCursor: string | null }>("/price-imports", { signal }),
  });
}

/** A bar reaches every number on the board. */
async function settle(client: QueryClient): Promise<void> {
  await Promise.all(
    [priceKeys.all, ["themes"], ["tickers"], ["watchlist"]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

export interface PriceFile {
  file: File;
  symbol?: string;
  adjustment?: string;
  replace?: boolean;
  dryRun?: boolean;
}

export function useImportPrices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, symbol, adjustment, replace, dryRun }: PriceFile) => {
      const form = new FormData();
      form.append("file", file);
      const query = queryString({
        symbol,
        adjustment,
        replace: replace ? 1 : undefined,
        dryRun: dryRun ? 1 : undefined,
      });
      return apiFetch<ImportResult>(`/price-imports${query}`, { method: "POST", body: form });
    },
    onSuccess: (_answer, { dryRun }) => (dryRun ? undefined : settle(client)),
  });
}

export function useRevertImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<PriceImportItem>(`/price-imports/${id}`, { method: "DELETE" }),
    onSettled: () => settle(client),
  });
}

export function useRemoveSamples() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch<{ tickers: number; bars: number }>("/sample-prices", { method: "DELETE" }),
    onSettled: () => settle(client),
  });
}
