import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { BoardViewItem } from "@/lib/board-views/schema";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";

/** The analyst's named views of the board. */
export function boardViewsOptions() {
  return queryOptions({
    queryKey: ["board-views"],
    queryFn: ({ signal }) => apiFetch<{ items: BoardViewItem[] }>("/board-views?limit=500", { signal }),
  });
}

/** Adds a view, changes the one with this id, or deletes it. */
export type BoardViewWrite =
  | { name: string; query: string }
  | { id: string; name?: string; query?: string }
  | { id: string; remove: true };

export function useWriteBoardView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: BoardViewWrite) => {
      if (!("id" in write)) return apiFetch<BoardViewItem>("/board-views", { method: "POST", json: write });
      const { id, ...patch } = write;
      return "remove" in patch
        ? apiFetch<BoardViewItem>(`/board-views/${id}`, { method: "DELETE" })
        : apiFetch<BoardViewItem>(`/board-views/${id}`, { method: "PATCH", json: patch });
    },
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "boardView")),
  });
}
