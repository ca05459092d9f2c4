import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { TermInput, TermItem } from "@/lib/glossary/schema";

/** Every term of the glossary. */
export function glossaryOptions() {
  return queryOptions({
    queryKey: ["glossary"],
    queryFn: ({ signal }) => apiFetch<{ items: TermItem[] }>("/glossary", { signal }),
  });
}

/** Stores the term, or removes it. */
export type TermWrite = { key: string; term: TermInput; isAdded?: boolean } | { key: string; remove: true };

export function useWriteTerm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: TermWrite) => {
      const address = `/glossary/${encodeURIComponent(write.key)}`;
      return "remove" in write
        ? apiFetch<TermItem>(address, { method: "DELETE" })
        : apiFetch<TermItem>(write.isAdded ? `${address}?add=true` : address, {
            method: "PUT",
            json: write.term,
          });
    },
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "glossary")),
  });
}
