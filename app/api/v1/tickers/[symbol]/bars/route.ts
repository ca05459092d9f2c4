import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { getBarsOperation } from "@/lib/prices/series/operations";
import { readTickerBars } from "@/lib/watchlist/ticker-bars-data";

export const GET = defineRoute(getBarsOperation, ({ params, query, context }) =>
  readTickerBars(params.symbol, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
