import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch } from "@/lib/api/client";
import { unlessFailed } from "@/lib/api/standing";
import { settleChecks } from "@/lib/checks/queries";
import type { MarkInput, PriceMarkItem, PriceMarkItems, SeamMarksInput } from "@/lib/price-marks/schema";

export function useMarkGenuine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: MarkInput | SeamMarksInput): Promise<PriceMarkItem[]> =>
      "importId" in input
        ? (await apiFetch<PriceMarkItems>("/price-marks/seams", { method: "POST", json: input })).items
        : [await apiFetch<PriceMarkItem>("/price-marks", { method: "POST", json: input })],
    onSettled: (_saved, error) => unlessFailed(error, settleChecks(client)),
  });
}

export function useVoidMarks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      apiFetch<PriceMarkItems>("/price-marks", { method: "PATCH", json: { ids, void: true } }),
    onSettled: (_saved, error) => unlessFailed(error, settleChecks(client)),
  });
}
