import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/lib/client/fetch";
import { askAgain } from "@/lib/client/query-state";

/**
 * Always tried: the board is on this very machine, whatever the browser thinks of the network, and what fails is said at once
 * rather than done by itself later.
 */
const networkMode = "always";

/** One for each request on the server, one for the life of the tab in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode,
        // Comes up to date by itself once the board is back: with the network, of which the browser tells, or without its telling.
        refetchOnReconnect: true,
        refetchInterval: askAgain,
        // What the server just put into the page is not asked for again at once.
        staleTime: 60_000,
        // Only a cut connection is worth a second try: the same question gets the same refusal.
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.code === "network",
      },
      mutations: { networkMode, retry: false },
    },
  });
}
