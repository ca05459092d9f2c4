import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { WatchCompaniesInput, WatchedCompanies } from "@/lib/reports/companies/schema";
import type { ReportDetail, ReportItem, Withdrawn } from "@/lib/reports/schema";
import type { View } from "@/lib/view/params";

export const reportKeys = {
  all: ["reports"] as const,
  list: (view: View) => ["reports", "list", view] as const,
  detail: (slug: string, view: View) => ["reports", "detail", slug, view] as const,
};

type ReportList = { items: ReportItem[]; nextCursor: string | null };

export function reportsOptions(view: View) {
  return queryOptions({
    queryKey: reportKeys.list(view),
    queryFn: ({ signal }) => apiFetch<ReportList>(`/reports${queryString({ ...view })}`, { signal }),
  });
}

/** The reports that are off the board. */
export function withdrawnReportsOptions(view: View) {
  return queryOptions({
    queryKey: [...reportKeys.list(view), "withdrawn"] as const,
    queryFn: ({ signal }) =>
      apiFetch<ReportList>(`/reports${queryString({ ...view, withdrawn: "1" })}`, { signal }),
  });
}

export function reportOptions(slug: string, view: View) {
  return queryOptions({
    queryKey: reportKeys.detail(slug, view),
    queryFn: ({ signal }) =>
      apiFetch<ReportDetail>(`/reports/${encodeURIComponent(slug)}${queryString({ ...view })}`, { signal }),
  });
}

function useWithdrawal(slug: string, act: "withdraw" | "restore") {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      apiFetch<Withdrawn>(`/reports/${encodeURIComponent(slug)}/${act}`, {
        method: "POST",
        ...(act === "withdraw" && { json: {} }),
      }),
    onSuccess: () => renew(client, "report"),
  });
}
export const useWithdrawReport = (slug: string) => useWithdrawal(slug, "withdraw");
export const useRestoreReport = (slug: string) => useWithdrawal(slug, "restore");

/** Watches companies that a report names. */
export function useWatchCompanies(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: WatchCompaniesInput) =>
      apiFetch<WatchedCompanies>(`/reports/${encodeURIComponent(slug)}/watch-companies`, {
        method: "POST",
        json,
      }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "watch")),
  });
}
