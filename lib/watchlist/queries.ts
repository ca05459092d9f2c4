import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type {
  Sparklines,
  Watch,
  WatchChanges,
  WatchChangesAnswer,
  WatchInput,
  Watchlist,
  WatchPatch,
} from "@/lib/watchlist/schema";

interface View {
  asOf?: string;
  base?: "first_close" | "last_close";
  /** A text that the ticker's code or name must contain. */
  q?: string;
}

export const watchlistKeys = {
  all: ["watchlist"] as const,
  list: (view: View) => ["watchlist", "list", view] as const,
};

export function watchlistOptions(view: View) {
  return queryOptions({
    queryKey: watchlistKeys.list(view),
    queryFn: ({ signal }) => apiFetch<Watchlist>(`/watchlist${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The lines of a watchlist's tickers; they come after the page, because a long list's would be half of it. */
export function sparklinesOptions(theme: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ["watchlist", "sparklines", theme ?? null, asOf ?? null] as const,
    queryFn: ({ signal }) =>
      apiFetch<Sparklines>(`/watchlist/sparklines${queryString({ theme, asOf })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Changes many watches at once. */
export function useWatchBulkChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: WatchChanges) =>
      apiFetch<WatchChangesAnswer>("/watch-changes", { method: "POST", json: changes }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "watch")),
  });
}

export function useWatchTicker(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: WatchInput) =>
      apiFetch<Watch>(`/themes/${encodeURIComponent(slug)}/watches`, { method: "POST", json: input }),
    // The invalidation is not awaited, so that the form is ready for the next code at once.
    onSettled: () => void renew(client, "watch"),
  });
}

export function usePatchWatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: WatchPatch }) =>
      apiFetch<Watch>(`/watches/${id}`, { method: "PATCH", json: patch }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "watch")),
  });
}

/** Removes a watch from a day on, or voids it as a mistake (`void`); a patch restores either. */
export function useRemoveWatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, on, void: isVoid }: { id: string; on?: string; void?: boolean }) =>
      apiFetch<Watch>(`/watches/${id}${queryString({ on, void: isVoid ? 1 : undefined })}`, {
        method: "DELETE",
      }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "watch")),
  });
}
