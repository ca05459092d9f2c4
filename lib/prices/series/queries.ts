import { queryOptions } from "@tanstack/react-query";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { priceKeys } from "@/lib/prices/queries";
import type { SampleState } from "@/lib/prices/samples/schema";
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

/** How many tickers carry generated bars, and whether real ones look old beside them. */
export function sampleStateOptions() {
  return queryOptions({
    queryKey: priceKeys.samples,
    queryFn: async ({ signal }): Promise<SampleState> => {
      const { sampleTickers, ahead } = await apiFetch<PriceSeriesList>("/price-series?limit=1", { signal });
      return { sampleTickers, ahead };
    },
  });
}
