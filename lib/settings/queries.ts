import {
  queryOptions,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
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

const send = (patch: SettingsPatch) =>
  apiFetch<Settings>("/settings", { method: "PATCH", json: patch, keepalive: true });

/** Sends the choices that wait for an earlier one, all in one: for a page that is being left. */
export function sendWaitingSettings(client: QueryClient): void {
  const waiting = client
    .getMutationCache()
    .findAll({ mutationKey: settingsKey, predicate: ({ state }) => state.isPaused })
    .map(({ state }) => state.variables as SettingsPatch);
  if (waiting.length === 0) return;
  const patch = waiting.reduce((earlier, later) => ({
    ...earlier,
    ...later,
    providers: { ...earlier.providers, ...later.providers },
  }));
  void send(patch).catch(() => undefined); // the page is gone by then
}

/**
 * Stores settings. Language, colours and benchmark affect the whole page, so the caller refreshes its server
 * components.
 */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: settingsKey,
    scope: { id: "settings" }, // one after another: the last choice is the one that is stored
    mutationFn: send,
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
