import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { apiFetch } from "@/lib/api/client";
import type { Settings, SettingsPatch } from "@/lib/analysts/schema";

export const settingsKey = ["settings"] as const;

export function settingsOptions() {
  return queryOptions({
    queryKey: settingsKey,
    queryFn: ({ signal }) => apiFetch<Settings>("/settings", { signal }),
  });
}

export function useSettings() {
  return useQuery(settingsOptions());
}

/** Language, colours and benchmark reach everything that is drawn; the caller refreshes the page's server parts. */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    scope: { id: "settings" }, // one after another: the last choice is the one that stays
    mutationFn: (patch: SettingsPatch) =>
      apiFetch<Settings>("/settings", { method: "PATCH", json: patch, keepalive: true }),
    onSuccess: (settings) => {
      client.setQueryData(settingsKey, settings);
      return Promise.all(
        [["themes"], ["watchlist"]].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}
