import { useQueryClient, type QueryClient } from "@tanstack/react-query";

export const priceKeys = {
  all: ["prices"] as const,
  series: ["prices", "series"] as const,
  imports: ["prices", "imports"] as const,
  samples: ["prices", "samples"] as const,
  forms: ["prices", "forms"] as const,
};

/** A bar reaches every number on the board. */
export async function settlePrices(client: QueryClient): Promise<void> {
  await Promise.all(
    [priceKeys.all, ["themes"], ["tickers"], ["watchlist"]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

export function useSettlePrices(): () => Promise<void> {
  const client = useQueryClient();
  return () => settlePrices(client);
}
