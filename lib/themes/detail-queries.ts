import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { themeAt, themeKeys } from "@/lib/themes/queries";
import { type View } from "@/lib/view/params";
import type { ThemeCorrelation, ThemeSeries } from "@/lib/themes/series-schema";

// What a theme's own page reads; apart from what the overview does, which every visit loads.

export function themeOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: themeKeys.detail(slug, view),
    queryFn: ({ signal }) => apiFetch<ThemeDetail>(`${themeAt(slug)}${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function seriesOptions(slug: string, view: View & { from?: string }) {
  return queryOptions({
    queryKey: themeKeys.series(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ThemeSeries>(`${themeAt(slug)}/series${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Neither the base rule nor the benchmark matters to it. */
export function correlationOptions(slug: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: themeKeys.correlation(slug, asOf),
    queryFn: ({ signal }) =>
      apiFetch<ThemeCorrelation>(`${themeAt(slug)}/correlation${queryString({ asOf })}`, { signal }),
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
          levelsOf(
            await apiFetch<ThemeSeries>(`${themeAt(slug)}/series${queryString({ ...view })}`, { signal }),
          ),
        ),
      ),
    placeholderData: keepPreviousData,
  });
}
