import { useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { PriceMarkItem } from "@/lib/prices/checks/schema";
import type { MarkInput, PriceMarkItems, SeamMarksInput } from "@/lib/prices/dismissals/schema";

export function useMarkGenuine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: MarkInput | SeamMarksInput): Promise<PriceMarkItem[]> =>
      "importId" in input
        ? (await apiFetch<PriceMarkItems>("/price-dismissals/seams", { method: "POST", json: input })).items
        : [await apiFetch<PriceMarkItem>("/price-dismissals", { method: "POST", json: input })],
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "dismissal")),
  });
}

export function useVoidMarks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      apiFetch<PriceMarkItems>("/price-dismissals", { method: "PATCH", json: { ids, void: true } }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "dismissal")),
  });
}
