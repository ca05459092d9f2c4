import { queryOptions, useMutation, useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import type { Settings, SettingsPatch } from "@/lib/settings/schema";

const settingsKey = ["settings"] as const;

export function settingsOptions() {
  return queryOptions({
    queryKey: settingsKey,
    queryFn: ({ signal }) => apiFetch<Settings>("/settings", { signal }),
  });
}

/** Returns the settings with pending changes applied; a rejected change disappears. */
export function useSettings() {
  const query = useQuery(settingsOptions());
  const patches = useMutationState({
    filters: { mutationKey: settingsKey, status: "pending" },
    select: ({ state }) => state.variables as SettingsPatch,
  });
  return { ...query, data: query.data && patches.reduce(chosen, query.data) };
}

/**
 * Stores settings. Language, colours and benchmark affect the whole page, so the caller refreshes its server
 * components.
 */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: settingsKey,
    // Uses keepalive, so that the setting is stored even if the page is left at once.
    mutationFn: (patch: SettingsPatch) =>
      apiFetch<Settings>("/settings", { method: "PATCH", json: patch, keepalive: true }),
    onSuccess: (settings) => client.setQueryData(settingsKey, settings),
    // The invalidation is not awaited, because the result of the write does not depend on it.
    onSettled: () => void renew(client, "settings"),
  });
}

/** Applies a patch to the settings; a typed benchmark is left out, because only the server can resolve it. */
function chosen(known: Settings, { providers, ...rest }: SettingsPatch): Settings {
  const { benchmark: _typed, ...others } = rest;
  return { ...known, ...others, providers: { ...known.providers, ...providers } };
}
