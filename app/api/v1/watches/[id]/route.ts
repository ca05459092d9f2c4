import { defineRoute } from "@/lib/http/define-route";
import * as operations from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { patchWatch, removeWatch } from "@/lib/watchlist/mutations";

export const PATCH = defineRoute(operations.patchWatchOperation, ({ params, body, context }) =>
  patchWatch(params.id, body, context),
);

export const DELETE = defineRoute(operations.removeWatchOperation, ({ params, query, context }) =>
  removeWatch(params.id, query, context),
);

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
