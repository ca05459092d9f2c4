import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/api/client";
import type {
  ThemeDetail,
  ThemeInput,
  ThemeItem,
  ThemePatch,
  ThemesAnswer,
  ThemeSeries,
} from "@/lib/themes/schema";

/** The view a link carries; what is absent is the board's default. */
export interface View {
  asOf?: string;
  base?: "first_close" | "last_close";
  benchmark?: string;
}

export const themeKeys = {
  all: ["themes"] as const,
  board: (view: View) => ["themes", "board", view] as const,
  detail: (slug: string, view: View) => ["themes", "detail", slug, view] as const,
  series: (slug: string, view: View & { from?: string; points?: number }) =>
    ["themes", "series", slug, view] as const,
};

const at = (slug: string) => `/themes/${encodeURIComponent(slug)}`;

export function boardOptions(view: View) {
  return queryOptions({
    queryKey: themeKeys.board(view),
    queryFn: ({ signal }) =>
      apiFetch<ThemesAnswer>(`/themes${queryString({ ...view, limit: 500 })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function themeOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: themeKeys.detail(slug, view),
    queryFn: ({ signal }) => apiFetch<ThemeDetail>(`${at(slug)}${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function seriesOptions(slug: string, view: View & { from?: string; points?: number }) {
  return queryOptions({
    queryKey: themeKeys.series(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ThemeSeries>(`${at(slug)}/series${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCreateTheme() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ThemeInput) => apiFetch<ThemeItem>("/themes", { method: "POST", json: input }),
    onSettled: () => client.invalidateQueries({ queryKey: themeKeys.all }),
  });
}

export function usePatchTheme(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: ThemePatch) => apiFetch<ThemeItem | null>(at(slug), { method: "PATCH", json: patch }),
    onSettled: () => client.invalidateQueries({ queryKey: themeKeys.all }),
  });
}
