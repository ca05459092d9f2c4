import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { NamedView } from "@/lib/board-views/schema";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";

/** The analyst's named views of the board. */
export function namedViewsOptions() {
  return queryOptions({
    queryKey: ["board-views"],
    queryFn: ({ signal }) => apiFetch<{ items: NamedView[] }>("/board-views?limit=500", { signal }),
  });
}

/** Adds a view, changes the one with this id, or deletes it. */
export type NamedViewWrite =
  | { name: string; query: string }
  | { id: string; name?: string; query?: string }
  | { id: string; remove: true };

export function useWriteNamedView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: NamedViewWrite) => {
      if (!("id" in write)) return apiFetch<NamedView>("/board-views", { method: "POST", json: write });
      const { id, ...patch } = write;
      return "remove" in patch
        ? apiFetch<NamedView>(`/board-views/${id}`, { method: "DELETE" })
        : apiFetch<NamedView>(`/board-views/${id}`, { method: "PATCH", json: patch });
    },
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "namedView")),
  });
}
