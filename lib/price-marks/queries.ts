import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch } from "@/lib/api/client";
import { settleChecks } from "@/lib/checks/queries";
import type { MarkInput, PriceMarkItem, PriceMarkItems, SeamMarksInput } from "@/lib/price-marks/schema";

export function useMarkGenuine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: MarkInput | SeamMarksInput): Promise<PriceMarkItem[]> =>
      "importId" in input
        ? (await apiFetch<PriceMarkItems>("/price-marks/seams", { method: "POST", json: input })).items
        : [await apiFetch<PriceMarkItem>("/price-marks", { method: "POST", json: input })],
    onSettled: () => settleChecks(client),
  });
}

export function useVoidMarks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      apiFetch<PriceMarkItems>("/price-marks", { method: "PATCH", json: { ids, void: true } }),
    onSettled: () => settleChecks(client),
  });
}
