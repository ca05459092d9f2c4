import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { apiUpload } from "@/lib/client/upload";
import type { ReportPage, ReportSource } from "@/lib/reports/pages/schema";
import { reportKeys } from "@/lib/reports/queries";

const pathOf = (slug: string) => `/reports/${encodeURIComponent(slug)}`;

/** The page that a report cites under a number. */
export function reportPageOptions(slug: string, cited: number) {
  return queryOptions({
    queryKey: [...reportKeys.all, "page", slug, cited] as const,
    queryFn: ({ signal }) => apiFetch<ReportPage>(`${pathOf(slug)}/pages/${cited}`, { signal }),
  });
}

export function reportSourcesOptions(slug: string) {
  return queryOptions({
    queryKey: [...reportKeys.all, "sources", slug] as const,
    queryFn: ({ signal }) => apiFetch<{ items: ReportSource[] }>(`${pathOf(slug)}/sources`, { signal }),
  });
}

export const sourceFileHref = (slug: string, { id }: ReportSource): string =>
  `/api/v1${pathOf(slug)}/sources/${id}/file`;

/** Attaches an original; its pages are the cited ones plus `offset`. */
export function useAttachOriginal(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, offset }: { file: File; offset: number }) => {
      const form = new FormData();
      form.append("file", file);
      const watch = { signal: new AbortController().signal, onSent: () => undefined };
      return apiUpload<ReportSource>(`${pathOf(slug)}/sources?offset=${offset}`, form, watch);
    },
    onSuccess: () => renew(client, "reportSource"),
  });
}

/** Changes an attached original: its numbering, or whether it is attached. */
export function useChangeOriginal(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: { pageOffset: number } | "detach" | "restore" }) => {
      const path = `${pathOf(slug)}/sources/${id}`;
      if (change === "detach") return apiFetch<ReportSource>(path, { method: "DELETE" });
      if (change === "restore") return apiFetch<ReportSource>(`${path}/restore`, { method: "POST" });
      return apiFetch<ReportSource>(path, { method: "PATCH", json: change });
    },
    onSuccess: () => renew(client, "reportSource"),
  });
}
