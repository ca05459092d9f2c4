import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { TickerKind } from "@/lib/domain/symbol/listing-rules";
import type { RenumberInput, TickerInput, TickerItem, TickerPatch } from "@/lib/tickers/schema";

export const tickerKeys = {
  all: ["tickers"] as const,
  search: (q: string, kind?: string) => ["tickers", "search", q, kind ?? null] as const,
  detail: (symbol: string) => ["tickers", "detail", symbol] as const,
  bars: (symbol: string, to: string | undefined) => ["tickers", "bars", symbol, to ?? null] as const,
};

/** Searches all listed tickers by code, name or pinyin, for every field that asks for a ticker. */
export function tickerSearchOptions(q: string, kind?: TickerKind) {
  return queryOptions({
    queryKey: tickerKeys.search(q, kind),
    queryFn: ({ signal }) =>
      apiFetch<{ items: TickerItem[] }>(`/tickers${queryString({ q, kind, listed: 1, limit: 20 })}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

export function tickerOptions(symbol: string) {
  return queryOptions({
    queryKey: tickerKeys.detail(symbol),
    queryFn: ({ signal }) => apiFetch<TickerItem>(`/tickers/${encodeURIComponent(symbol)}`, { signal }),
  });
}

export function useSaveTicker() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: TickerInput) => apiFetch<TickerItem>("/tickers", { method: "POST", json: input }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "ticker")),
  });
}

/** Changes a ticker's names, those that it had, and the day of its delisting. */
export function usePatchTicker(symbol: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: TickerPatch) =>
      apiFetch<TickerItem>(`/tickers/${encodeURIComponent(symbol)}`, { method: "PATCH", json: patch }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "ticker")),
  });
}

/** Gives a ticker its code of today. */
export function useRenumberTicker(symbol: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RenumberInput) =>
      apiFetch<TickerItem>(`/tickers/${encodeURIComponent(symbol)}/renumber`, {
        method: "POST",
        json: input,
      }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "tickerCode")),
  });
}
