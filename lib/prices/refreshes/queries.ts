import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { retryInterval } from "@/lib/client/query-state";
import type { FetchItem, RefreshInput, RefreshItem, RefreshReport } from "@/lib/prices/refreshes/schema";

export const refreshKeys = {
  all: ["refreshes"] as const,
  newest: ["refreshes", "newest"] as const,
  rounds: ["refreshes", "rounds"] as const,
  round: (id: string) => ["refreshes", "round", id] as const,
};

/** The polling interval of a running refresh in milliseconds. */
const LOOK = 700;

/** The newest refresh with its report, polled while it runs; null for none. */
export function newestRefreshOptions() {
  return queryOptions({
    queryKey: refreshKeys.newest,
    queryFn: async ({ signal }): Promise<RefreshReport | null> => {
      const { items } = await apiFetch<{ items: RefreshItem[] }>("/price-refreshes?limit=1", { signal });
      const [newest] = items;
      return newest ? apiFetch<RefreshReport>(`/price-refreshes/${newest.id}`, { signal }) : null;
    },
    refetchInterval: (query) => (query.state.data?.status === "running" ? LOOK : retryInterval(query)),
  });
}

const ROUNDS = 20;

/** The latest refreshes, newest first. */
export function refreshRoundsOptions() {
  return queryOptions({
    queryKey: refreshKeys.rounds,
    queryFn: async ({ signal }) =>
      (await apiFetch<{ items: RefreshItem[] }>(`/price-refreshes?limit=${ROUNDS}`, { signal })).items,
  });
}

/** A refresh with its report. */
export function refreshRoundOptions(id: string) {
  return queryOptions({
    queryKey: refreshKeys.round(id),
    queryFn: ({ signal }) => apiFetch<RefreshReport>(`/price-refreshes/${id}`, { signal }),
  });
}

export function useStartRefresh() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RefreshInput) =>
      apiFetch<RefreshReport>("/price-refreshes", { method: "POST", json: input }),
    onSuccess: (report) => client.setQueryData(refreshKeys.newest, report),
    onError: () => void client.invalidateQueries({ queryKey: refreshKeys.all }),
  });
}

/** Refreshes one ticker and waits for the result, even if its page is left, because other pages show the result too. */
export function useRefreshTicker() {
  const client = useQueryClient();
  return useMutation({
    onSuccess: () => void renew(client, "prices"),
    mutationFn: async (symbol: string): Promise<FetchItem> => {
      let report = await apiFetch<RefreshReport>("/price-refreshes", {
        method: "POST",
        json: { symbols: [symbol] },
      });
      while (report.status === "running") {
        await new Promise((resolve) => setTimeout(resolve, LOOK));
        report = await apiFetch<RefreshReport>(`/price-refreshes/${report.id}`);
      }
      const [item] = report.items;
      if (!item) throw new Error("The round has no ticker.");
      return item;
    },
  });
}

export function useCancelRefresh() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<RefreshReport>(`/price-refreshes/${id}`, { method: "DELETE" }),
    onSuccess: (report) => client.setQueryData(refreshKeys.newest, report),
  });
}
