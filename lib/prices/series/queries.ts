import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { priceKeys } from "@/lib/prices/queries";
import type { Bars, PriceSeriesList } from "@/lib/prices/series/schema";
import { tickerKeys } from "@/lib/tickers/queries";

export function priceSeriesOptions() {
  return queryOptions({
    queryKey: priceKeys.series,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<PriceSeriesList>(`/price-series${queryString({ limit: PAGE_MOST, cursor })}`, { signal }),
      ),
  });
}

/** A ticker's bars up to a day. */
export function barsOptions(symbol: string, to: string | undefined) {
  return queryOptions({
    queryKey: tickerKeys.bars(symbol, to),
    queryFn: ({ signal }) =>
      apiFetch<Bars>(`/tickers/${encodeURIComponent(symbol)}/bars${queryString({ to })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
