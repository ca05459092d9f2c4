import { useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { SymbolSearch } from "@/lib/prices/providers/schema";

/** Searches with the name provider, only on an explicit request and never while typing. */
export function useSymbolSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (q: string) => apiFetch<SymbolSearch>(`/symbol-search${queryString({ q })}`),
    onSuccess: () => renew(client, "ticker"),
  });
}
