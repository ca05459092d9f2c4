import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { PriceSource, PriceSourceInput } from "@/lib/prices/sources/schema";
import type { TestPull, TestPullInput } from "@/lib/prices/sources/test-pull-schema";

/** The sources that analysts describe, the deleted ones too. */
export function priceSourcesOptions() {
  return queryOptions({
    queryKey: ["price-sources"],
    queryFn: ({ signal }) => apiFetch<{ items: PriceSource[] }>("/price-sources", { signal }),
  });
}

/** Stores a description, deletes a source or restores it. */
export type SourceWrite =
  | { source: PriceSourceInput; of: Pick<PriceSource, "slug" | "version"> | null }
  | { slug: string; isVoided: boolean };

export function useWriteSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: SourceWrite) => {
      if ("isVoided" in write)
        return write.isVoided
          ? apiFetch<PriceSource>(`/price-sources/${write.slug}`, { method: "DELETE" })
          : apiFetch<PriceSource>(`/price-sources/${write.slug}/restore`, { method: "POST" });
      if (!write.of) return apiFetch<PriceSource>("/price-sources", { method: "POST", json: write.source });
      const { slug, version } = write.of;
      const json = { version, ...write.source };
      return apiFetch<PriceSource>(`/price-sources/${slug}`, { method: "PUT", json });
    },
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "priceSource")),
  });
}

/** Asks a source once; its prices aren't stored. */
export const useTestPull = () =>
  useMutation({
    mutationFn: (json: TestPullInput) =>
      apiFetch<TestPull>("/price-sources/test-pull", { method: "POST", json }),
  });
