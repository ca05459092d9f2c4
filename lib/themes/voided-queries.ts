import { queryOptions } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { themeKeys } from "@/lib/themes/queries";
import type { VoidedTheme } from "@/lib/themes/schema";

/** The voided themes. The query key begins like that of themes, so that a change of a theme invalidates both. */
export function voidedThemesOptions() {
  return queryOptions({
    queryKey: themeKeys.voided,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<{ items: VoidedTheme[]; nextCursor: string | null }>(
          `/voided-themes${queryString({ limit: PAGE_MOST, cursor })}`,
          { signal },
        ),
      ),
  });
}
