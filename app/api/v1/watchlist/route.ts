import { defineRoute } from "@/lib/api/define-route";
import { listWatchlist } from "@/lib/api/operations/watchlist";
import { readWatchlist } from "@/lib/market/answers";

export const GET = defineRoute(listWatchlist, ({ query }) => readWatchlist(query));
