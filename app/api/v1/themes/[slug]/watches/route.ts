import { defineRoute } from "@/lib/http/define-route";
import {
  listThemeWatchesOperation as listOperation,
  watchTickerOperation as watchOperation,
} from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listThemeWatches } from "@/lib/watchlist/data";
import { watchTicker } from "@/lib/watchlist/mutations";

export const GET = defineRoute(listOperation, ({ params, query, context }) =>
  listThemeWatches(params.slug, query, context),
);

export const POST = defineRoute(watchOperation, ({ params, body, context }) =>
  watchTicker(params.slug, body, context),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
