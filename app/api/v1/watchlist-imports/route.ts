import { defineRoute } from "@/lib/http/define-route";
import { importWatchlistOperation } from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { importList, previewListImport } from "@/lib/watchlist/imports/mutations";

export const POST = defineRoute(importWatchlistOperation, async ({ query, body, context }) => {
  return query.dryRun
    ? { ...(await previewListImport(body, context)), status: 200 }
    : importList(body, context);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
