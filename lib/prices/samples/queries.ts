import { useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";

export function useRemoveSamples() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch<{ tickers: number; bars: number }>("/price-samples", { method: "DELETE" }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "prices")),
  });
}
