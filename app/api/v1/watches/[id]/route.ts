import { defineRoute } from "@/lib/http/define-route";
import * as operations from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { patchWatch, removeWatch } from "@/lib/watchlist/mutations";

export const PATCH = defineRoute(operations.patchWatchOperation, ({ params, body, analyst }) =>
  patchWatch(params.id, body, analyst),
);

export const DELETE = defineRoute(operations.removeWatchOperation, ({ params, query, analyst }) =>
  removeWatch(params.id, query, analyst),
);

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
