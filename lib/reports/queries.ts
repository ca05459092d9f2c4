import { queryOptions } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/client/fetch";
import type { ReportDetail, ReportItem } from "@/lib/reports/schema";
import type { View } from "@/lib/view/params";

export const reportKeys = {
  all: ["reports"] as const,
  list: (view: View) => ["reports", "list", view] as const,
  detail: (slug: string, view: View) => ["reports", "detail", slug, view] as const,
};

export function reportsOptions(view: View) {
  return queryOptions({
    queryKey: reportKeys.list(view),
    queryFn: ({ signal }) =>
      apiFetch<{ items: ReportItem[]; nextCursor: string | null }>(`/reports${queryString({ ...view })}`, {
        signal,
      }),
  });
}

export function reportOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: reportKeys.detail(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ReportDetail>(`/reports/${encodeURIComponent(slug)}${queryString({ ...view })}`, { signal }),
  });
}
