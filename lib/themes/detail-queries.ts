import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { themeAt, themeKeys, type SeriesView } from "@/lib/themes/queries";
import type { View } from "@/lib/view/params";
import type { ThemeComparison, ThemeCorrelation, ThemeSeries } from "@/lib/themes/series-schema";

// The queries of a theme's page, separate from those of the overview, which load on every visit.

export function themeOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: themeKeys.detail(slug, view),
    queryFn: ({ signal }) => apiFetch<ThemeDetail>(`${themeAt(slug)}${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The view of a series with the range selected in its chart. */
export const rangeView = (
  view: SeriesView,
  { from, to }: { from: string | null; to: string | null },
): SeriesView => ({ ...view, from: from ?? undefined, to: to ?? undefined });

export function seriesOptions(slug: string, view: SeriesView) {
  return queryOptions({
    queryKey: themeKeys.series(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ThemeSeries>(`${themeAt(slug)}/series${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The correlation is independent of base rule and benchmark. */
export function correlationOptions(slug: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: themeKeys.correlation(slug, asOf),
    queryFn: ({ signal }) =>
      apiFetch<ThemeCorrelation>(`${themeAt(slug)}/correlation${queryString({ asOf })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The indices of a sector's subthemes. */
export function comparisonOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: themeKeys.comparison(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ThemeComparison>(`${themeAt(slug)}/comparison${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
