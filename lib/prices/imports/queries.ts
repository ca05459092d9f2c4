import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, ApiProblem, queryString } from "@/lib/client/fetch";
import { apiUpload, type UploadWatch } from "@/lib/client/upload";
import { PRICE_FILE_MAX_BYTES } from "@/lib/domain/limits";
import type { ImportedFiles, ImportResult, PriceImportItem } from "@/lib/prices/imports/schema";
import { priceKeys } from "@/lib/prices/queries";

export interface PriceImportPage {
  items: PriceImportItem[];
  nextCursor: string | null;
}

export function priceImportsOptions() {
  return infiniteQueryOptions({
    queryKey: priceKeys.imports,
    queryFn: ({ signal, pageParam }) =>
      apiFetch<PriceImportPage>(`/price-imports${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export type ImportAnswer = ImportResult | ImportedFiles;

/** The answers to a file's questions, as the query of its dry run or import. */
export type ImportQuery = Parameters<typeof queryString>[0];

export function sendPriceFile(file: File, query: ImportQuery, watch: UploadWatch): Promise<ImportAnswer> {
  // The client checks the size first, because a server that stops reading looks like a lost connection.
  if (file.size > PRICE_FILE_MAX_BYTES) {
    return Promise.reject(new ApiProblem(413, "body_too_large", {}, { maxBytes: PRICE_FILE_MAX_BYTES }));
  }
  const form = new FormData();
  form.append("file", file, file.name);
  return apiUpload(`/price-imports${queryString(query)}`, form, watch);
}

export function useRevertImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<PriceImportItem>(`/price-imports/${id}`, { method: "DELETE" }),
    // The invalidation is not awaited, so that an error shows immediately.
    onSettled: () => void renew(client, "prices"),
  });
}
