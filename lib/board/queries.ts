import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { NeedsLookAnswer, ThemeMapAnswer } from "@/lib/board/schema";
import { apiFetch, queryString } from "@/lib/client/fetch";
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
