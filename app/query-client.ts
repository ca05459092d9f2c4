import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/lib/client/fetch";
import { retryInterval } from "@/lib/client/query-state";

/**
 * Requests are always sent: the server is on the local machine, independent of the browser's network state, and a
 * failure is reported at once instead of a request being paused.
 */
const networkMode = "always";

/** One client per request on the server, and one per tab in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode,
        // Refetches when the server is reachable again, whether or not the browser reports the network as back.
        refetchOnReconnect: true,
        refetchInterval: retryInterval,
        // Data prefetched by the server isn't refetched at once.
        staleTime: 60_000,
        // Only a lost connection is retried, because a rejected request would be rejected again.
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.code === "network",
      },
      mutations: { networkMode, retry: false },
    },
  });
}
