import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { PAGE_MOST } from "@/lib/client/every-page";
import { unlessFailed } from "@/lib/client/query-state";
import type { Period } from "@/lib/domain/calendar/period";
import type { ThemeInput, ThemePatch } from "@/lib/themes/input-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { View } from "@/lib/view/params";

/** A view of a series: a period, or a range of days inside it. */
export type SeriesView = View & { period: Period; from?: string; to?: string };

export const themeKeys = {
  all: ["themes"] as const,
  voided: ["themes", "voided"] as const,
  board: (view: View) => ["themes", "board", view] as const,
  detail: (slug: string, view: View) => ["themes", "detail", slug, view] as const,
  series: (slug: string, view: SeriesView) => ["themes", "series", slug, view] as const,
  correlation: (slug: string, asOf: string | undefined) => ["themes", "correlation", slug, asOf] as const,
  comparison: (slug: string, view: View) => ["themes", "comparison", slug, view] as const,
};

/** The API path of a theme. */
export const themeAt = (slug: string) => `/themes/${encodeURIComponent(slug)}`;

export function boardOptions(view: View) {
  return queryOptions({
    queryKey: themeKeys.board(view),
    queryFn: ({ signal }) =>
      apiFetch<ThemesAnswer>(`/themes${queryString({ ...view, limit: PAGE_MOST })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCreateTheme() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ThemeInput) => apiFetch<ThemeItem>("/themes", { method: "POST", json: input }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "theme")),
  });
}

export function usePatchTheme(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: ThemePatch) =>
      apiFetch<ThemeItem | null>(themeAt(slug), { method: "PATCH", json: patch }),
    onSettled: (_saved, error, patch) =>
      // A voided theme isn't refetched, because it would be not found while its page is being left.
      unlessFailed(
        error,
        renew(client, "theme", (key) => patch.void === true && key[2] === slug),
      ),
  });
}
