import { defineRoute } from "@/lib/http/define-route";
import { undoWatchlistImportOperation } from "@/lib/watchlist/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { undoListImport } from "@/lib/watchlist/imports/mutations";

export const DELETE = defineRoute(undoWatchlistImportOperation, ({ params, analyst }) =>
  undoListImport(params.id, analyst),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
