import { defineRoute } from "@/lib/http/define-route";
import { listWatchlistOperation } from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readWatchlist } from "@/lib/board/watchlist";

export const GET = defineRoute(listWatchlistOperation, ({ query, context }) => readWatchlist(query, context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
