import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/api/client";
import { PAGE_MOST } from "@/lib/api/every-page";
import { boardWithGaps, detailWithGaps, seriesWithGaps } from "@/lib/themes/gaps";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeInput, ThemePatch } from "@/lib/themes/input-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeCorrelation, ThemeSeries } from "@/lib/themes/series-schema";

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
  series: (slug: string, view: View & { from?: string }) => ["themes", "series", slug, view] as const,
  correlation: (slug: string, asOf: string | undefined) => ["themes", "correlation", slug, asOf] as const,
  levels: (slugs: readonly string[], view: View) => ["themes", "levels", slugs, view] as const,
};

const at = (slug: string) => `/themes/${encodeURIComponent(slug)}`;

export function boardOptions(view: View) {
  return queryOptions({
    queryKey: themeKeys.board(view),
    queryFn: ({ signal }) =>
      apiFetch<ThemesAnswer>(`/themes${queryString({ ...view, limit: PAGE_MOST })}`, { signal }),
    select: boardWithGaps,
    placeholderData: keepPreviousData,
  });
}

export function themeOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: themeKeys.detail(slug, view),
    queryFn: ({ signal }) => apiFetch<ThemeDetail>(`${at(slug)}${queryString({ ...view })}`, { signal }),
    select: detailWithGaps,
    placeholderData: keepPreviousData,
  });
}

export function seriesOptions(slug: string, view: View & { from?: string }) {
  return queryOptions({
    queryKey: themeKeys.series(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ThemeSeries>(`${at(slug)}/series${queryString({ ...view })}`, { signal }),
    select: seriesWithGaps,
    placeholderData: keepPreviousData,
  });
}

/** Neither the base rule nor the benchmark matters to it. */
export function correlationOptions(slug: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: themeKeys.correlation(slug, asOf),
    queryFn: ({ signal }) =>
      apiFetch<ThemeCorrelation>(`${at(slug)}/correlation${queryString({ asOf })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Of a theme's series its index alone, to be set beside others'. */
export interface ThemeLevels {
  slug: string;
  points: { day: string; level: number }[];
}

export function levelsOf({ theme, points }: ThemeSeries): ThemeLevels {
  return { slug: theme, points: points.map(({ day, level }) => ({ day, level })) };
}

/** The indices of several themes. */
export function levelsOptions(slugs: readonly string[], view: View) {
  return queryOptions({
    queryKey: themeKeys.levels(slugs, view),
    queryFn: ({ signal }) =>
      Promise.all(
        slugs.map(async (slug) =>
          levelsOf(await apiFetch<ThemeSeries>(`${at(slug)}/series${queryString({ ...view })}`, { signal })),
        ),
      ),
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
    onSettled: (_theme, _error, patch) =>
      client.invalidateQueries({
        queryKey: themeKeys.all,
        // A theme that was just struck isn't there to be asked for again: its page is being left.
        predicate: ({ queryKey }) => !(patch.void === true && queryKey[2] === slug),
      }),
  });
}
