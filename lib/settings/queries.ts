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

/** The settings with every choice that is on its way: a choice shows at once, and goes back by itself where it is refused. */
export function useSettings() {
  const query = useQuery(settingsOptions());
  const patches = useMutationState({
    filters: { mutationKey: settingsKey, status: "pending" },
    select: ({ state }) => state.variables as SettingsPatch,
  });
  return { ...query, data: query.data && patches.reduce(chosen, query.data) };
}

/** Language, colours and benchmark reach everything that is drawn; the caller refreshes the page's server parts. */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: settingsKey,
    // Kept alive: the choice is stored though the page is left at once.
    mutationFn: (patch: SettingsPatch) =>
      apiFetch<Settings>("/settings", { method: "PATCH", json: patch, keepalive: true }),
    onSuccess: (settings) => client.setQueryData(settingsKey, settings),
    // Not waited for: the choice is stored, or is refused, whatever the lists do.
    onSettled: () => void renew(client, "settings"),
  });
}

/** The settings as they will be; what was typed for a benchmark, only the server can read. */
function chosen(known: Settings, { providers, ...rest }: SettingsPatch): Settings {
  const { benchmark: _typed, ...others } = rest;
  return { ...known, ...others, providers: { ...known.providers, ...providers } };
}
