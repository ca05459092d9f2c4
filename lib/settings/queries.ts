import { queryOptions, useMutation, useQuery, useQueryClient, type Mutation } from "@tanstack/react-query";
import { apiFetch } from "@/lib/client/fetch";
import type { Settings, SettingsPatch } from "@/lib/settings/schema";

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

const send = (patch: SettingsPatch) =>
  apiFetch<Settings>("/settings", { method: "PATCH", json: patch, keepalive: true });

/** What the board was last known to have stored, while choices are on their way to it. */
let stored: Settings | undefined;

/** Choices that wait for an earlier one's answer. */
const waiting = new Set<SettingsPatch>();

/** A page that is left takes its queue along: what was chosen last goes out before, all in one. */
function sendWaiting() {
  const [first, ...later] = waiting;
  waiting.clear();
  if (first) void send(later.reduce(both, first)).catch(() => undefined); // nobody is left to be told
}
if (typeof window !== "undefined") {
  // The first comes before the next page is asked for, the second where the first doesn't come: on phones.
  window.addEventListener("beforeunload", sendWaiting);
  window.addEventListener("pagehide", sendWaiting);
}

function both(earlier: SettingsPatch, later: SettingsPatch): SettingsPatch {
  return { ...earlier, ...later, providers: { ...earlier.providers, ...later.providers } };
}

/** Language, colours and benchmark reach everything that is drawn; the caller refreshes the page's server parts. */
export function useUpdateSettings() {
  const client = useQueryClient();
  const underWay = () =>
    client.getMutationCache().findAll({ mutationKey: settingsKey, status: "pending" }) as Mutation<
      Settings,
      Error,
      SettingsPatch
    >[];
  return useMutation({
    mutationKey: settingsKey,
    scope: { id: "settings" }, // one after another: the last choice is the one that stays
    mutationFn: (patch: SettingsPatch) => {
      waiting.delete(patch);
      return send(patch);
    },
    // What was chosen last stands at once: with one choice still on its way, the next must not look chosen already.
    onMutate: (patch) => {
      void client.cancelQueries({ queryKey: settingsKey }); // a read under way knows nothing of it
      waiting.add(patch);
      if (underWay().length === 1) stored = client.getQueryData<Settings>(settingsKey);
      client.setQueryData<Settings>(settingsKey, (known) => known && chosen(known, patch));
    },
    // Back to what stands, and to what was chosen since and is still on its way. That it may be stored nevertheless, where only the
    // answer was cut off, is asked when nothing is on its way any more.
    onError: (_error, failed) => {
      const later = underWay()
        .flatMap(({ state }) => state.variables ?? [])
        .filter((each) => each !== failed);
      client.setQueryData<Settings>(settingsKey, (known) => stored && known && later.reduce(chosen, stored));
      if (later.length === 0) void client.invalidateQueries({ queryKey: settingsKey });
    },
    onSuccess: (settings) => {
      stored = settings;
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
