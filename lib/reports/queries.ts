import { queryOptions } from "@tanstack/react-query";
import { apiFetch } from "@/lib/client/fetch";
import type { ReportDetail, ReportItem } from "@/lib/reports/schema";

export const reportKeys = {
  all: ["reports"] as const,
  list: ["reports", "list"] as const,
  detail: (slug: string) => ["reports", "detail", slug] as const,
};

export function reportsOptions() {
  return queryOptions({
    queryKey: reportKeys.list,
    queryFn: ({ signal }) =>
      apiFetch<{ items: ReportItem[]; nextCursor: string | null }>("/reports", { signal }),
  });
}

export function reportOptions(slug: string) {
  return queryOptions({
    queryKey: reportKeys.detail(slug),
    queryFn: ({ signal }) => apiFetch<ReportDetail>(`/reports/${encodeURIComponent(slug)}`, { signal }),
  });
}
