import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type {
  ComparedThemesAnswer,
  NeedsLookAnswer,
  SnoozeItem,
  snoozeInputSchema,
  ThemeMapAnswer,
} from "@/lib/board/schema";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { Period } from "@/lib/domain/calendar/period";
import type { View } from "@/lib/view/params";

export function needsLookOptions(view: View) {
  return queryOptions({
    queryKey: ["needs-look", view] as const,
    queryFn: ({ signal }) => apiFetch<NeedsLookAnswer>(`/needs-look${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function themeMapOptions(view: View & { period: Period }) {
  return queryOptions({
    queryKey: ["themes", "map", view] as const,
    queryFn: ({ signal }) => apiFetch<ThemeMapAnswer>(`/theme-map${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSnooze() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: z.input<typeof snoozeInputSchema>) =>
      apiFetch<SnoozeItem>("/needs-look/snoozes", { method: "POST", json: input }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "snooze")),
  });
}

export function useEndSnooze() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      apiFetch<SnoozeItem>(`/needs-look/snoozes/${encodeURIComponent(id)}`, { method: "DELETE" }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "snooze")),
  });
}

export function comparedThemesOptions(slugs: readonly string[], view: View & { period: Period }) {
  return queryOptions({
    queryKey: ["themes", "compared", slugs, view] as const,
    queryFn: ({ signal }) =>
      apiFetch<ComparedThemesAnswer>(`/comparison${queryString({ ...view, themes: slugs.join(",") })}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
