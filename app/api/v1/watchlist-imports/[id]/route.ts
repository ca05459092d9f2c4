import { defineRoute } from "@/lib/http/define-route";
import { undoWatchlistImportOperation } from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { undoListImport } from "@/lib/watchlist/imports/mutations";

export const DELETE = defineRoute(undoWatchlistImportOperation, ({ params, context }) =>
  undoListImport(params.id, context),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
