import { defineRoute } from "@/lib/api/define-route";
import { listWatchlist } from "@/lib/api/operations/watchlist";
import { otherMethods } from "@/lib/api/other-methods";
import { readWatchlist } from "@/lib/market/watchlist";

export const GET = defineRoute(listWatchlist, ({ query }) => readWatchlist(query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
