import { defineRoute } from "@/lib/http/define-route";
import { changeWatchesOperation } from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { changeWatches } from "@/lib/watchlist/changes/mutations";

export const POST = defineRoute(changeWatchesOperation, ({ body, context }) => changeWatches(body, context));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
