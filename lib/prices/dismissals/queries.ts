import { useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { DismissalItem } from "@/lib/prices/checks/schema";
import type { DismissalInput, DismissalItems, SeamDismissalsInput } from "@/lib/prices/dismissals/schema";

export function useDismissIssue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: DismissalInput | SeamDismissalsInput): Promise<DismissalItem[]> =>
      "importId" in input
        ? (await apiFetch<DismissalItems>("/price-dismissals/seams", { method: "POST", json: input })).items
        : [await apiFetch<DismissalItem>("/price-dismissals", { method: "POST", json: input })],
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "dismissal")),
  });
}

export function useVoidDismissals() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      apiFetch<DismissalItems>("/price-dismissals", { method: "PATCH", json: { ids, void: true } }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "dismissal")),
  });
}
