import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/api/client";
import type { ChecksAnswer, MarkInput, PriceMarkItem, TickerChecks } from "@/lib/checks/schema";

// Under the keys of prices and tickers: what a new bar makes old there, it makes old here.
export const checkKeys = {
  all: ["prices", "checks"] as const,
  themes: ["prices", "checks", "themes"] as const,
  ticker: (symbol: string) => ["tickers", "checks", symbol] as const,
};

/** The most series an answer holds. */
export const CHECKS_PER_PAGE = 500;

export function tickerChecksOptions(symbol: string) {
  return queryOptions({
    queryKey: checkKeys.ticker(symbol),
    queryFn: ({ signal }) =>
      apiFetch<TickerChecks>(`/tickers/${encodeURIComponent(symbol)}/checks`, { signal }),
  });
}

/** Every series, however many pages they are. */
export function priceChecksOptions() {
  return queryOptions({
    queryKey: checkKeys.all,
    queryFn: async ({ signal }) => {
      const page = (cursor?: string) =>
        apiFetch<ChecksAnswer>(`/price-checks${queryString({ limit: CHECKS_PER_PAGE, cursor })}`, { signal });
      const whole = await page();
      for (let next = whole.nextCursor; next !== null;) {
        const more = await page(next);
        whole.items.push(...more.items);
        next = more.nextCursor;
      }
      const all: ChecksAnswer = { ...whole, nextCursor: null };
      return all;
    },
  });
}

/** Of every theme which members' suspected moves its return rests on, without the series themselves. */
export function themeChecksOptions() {
  return queryOptions({
    queryKey: checkKeys.themes,
    queryFn: async ({ signal }) =>
      (await apiFetch<ChecksAnswer>(`/price-checks${queryString({ limit: 1 })}`, { signal })).themes,
  });
}

/** A mark reaches the sign beside every number that rests on the move. */
async function settle(client: QueryClient): Promise<void> {
  await Promise.all(
    [["prices"], ["tickers"], ["themes"]].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

export function useMarkGenuine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: MarkInput) =>
      apiFetch<PriceMarkItem>("/price-marks", { method: "POST", json: input }),
    onSettled: () => settle(client),
  });
}

export function useVoidMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      apiFetch<PriceMarkItem>(`/price-marks/${encodeURIComponent(id)}`, { method: "DELETE" }),
    onSettled: () => settle(client),
  });
}
