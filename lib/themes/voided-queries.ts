import { queryOptions } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { themeKeys } from "@/lib/themes/queries";
import type { VoidedTheme } from "@/lib/themes/schema";

/** Themes struck as mistakes; what changes a theme has them asked for again. */
export function voidedThemesOptions() {
  return queryOptions({
    queryKey: themeKeys.struck,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<{ items: VoidedTheme[]; nextCursor: string | null }>(
          `/voided-themes${queryString({ limit: PAGE_MOST, cursor })}`,
          { signal },
        ),
      ),
  });
}
