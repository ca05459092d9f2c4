import { queryOptions } from "@tanstack/react-query";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { priceKeys } from "@/lib/prices/queries";
import type { PriceSeriesList } from "@/lib/prices/series/schema";

export function priceSeriesOptions() {
  return queryOptions({
    queryKey: priceKeys.series,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<PriceSeriesList>(`/price-series${queryString({ limit: PAGE_MOST, cursor })}`, { signal }),
      ),
  });
}
