import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { SymbolSearch } from "@/lib/prices/providers/schema";

/** Asks the provider chosen for names: only when a person says so, never while they type. */
export function useSymbolSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (q: string) => apiFetch<SymbolSearch>(`/symbol-search${queryString({ q })}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tickers"] }),
  });
}
