import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { NeedsLookAnswer } from "@/lib/board/schema";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { View } from "@/lib/view/params";

export function needsLookOptions(view: View) {
  return queryOptions({
    queryKey: ["needs-look", view] as const,
    queryFn: ({ signal }) => apiFetch<NeedsLookAnswer>(`/needs-look${queryString({ ...view })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
