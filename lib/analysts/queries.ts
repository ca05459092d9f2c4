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
    mutationKey: settingsKey,
    scope: { id: "settings" }, // one after another: the last choice is the one that stays
    mutationFn: (patch: SettingsPatch) =>
      apiFetch<Settings>("/settings", { method: "PATCH", json: patch, keepalive: true }),
    // What was chosen last stands at once: with one choice still on its way, the next must not look chosen already.
    onMutate: (patch) => {
      client.setQueryData<Settings>(settingsKey, (known) => known && chosen(known, patch));
    },
    onError: () => client.invalidateQueries({ queryKey: settingsKey }),
    onSuccess: (settings) => {
      if (client.isMutating({ mutationKey: settingsKey }) <= 1) client.setQueryData(settingsKey, settings);
      return Promise.all(
        [["themes"], ["watchlist"]].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}

/** The settings as they will be; a benchmark is the server's to read from what was typed. */
function chosen(known: Settings, { providers, ...rest }: SettingsPatch): Settings {
  const { benchmark: _typed, ...others } = rest;
  return { ...known, ...others, providers: { ...known.providers, ...providers } };
}
