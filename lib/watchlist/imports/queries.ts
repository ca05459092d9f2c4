import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { ListImport, ListImportInput } from "@/lib/watchlist/imports/schema";

const listImportKeys = {
  preview: (input: ListImportInput) => ["watchlist-imports", "preview", input] as const,
};

/** The preview of a list with the user's choices, refetched after each choice. */
export function listPreviewOptions(input: ListImportInput) {
  return queryOptions({
    queryKey: listImportKeys.preview(input),
    queryFn: ({ signal }) =>
      apiFetch<ListImport>("/watchlist-imports?dryRun=1", { method: "POST", json: input, signal }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: 0,
  });
}

export function useImportList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ListImportInput) =>
      apiFetch<ListImport>("/watchlist-imports", { method: "POST", json: input }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "watch")),
  });
}

export function useUndoListImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch(`/watchlist-imports/${id}`, { method: "DELETE" }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "watch")),
  });
}
