import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch } from "@/lib/client/fetch";
import { unlessFailed } from "@/lib/client/query-state";
import type { PriceFormItem } from "@/lib/prices/forms/schema";
import { priceKeys } from "@/lib/prices/queries";

/** The headers with a stored column mapping. */
export function priceFormsOptions() {
  return queryOptions({
    queryKey: priceKeys.forms,
    queryFn: ({ signal }) => apiFetch<{ items: PriceFormItem[] }>("/price-forms", { signal }),
  });
}

export function useForgetPriceForm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (formKey: string) => apiFetch<unknown>(`/price-forms/${formKey}`, { method: "DELETE" }),
    onSettled: (_saved, error) => unlessFailed(error, renew(client, "priceForm")),
  });
}
