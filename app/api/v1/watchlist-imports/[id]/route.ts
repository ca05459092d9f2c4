import { defineRoute } from "@/lib/api/define-route";
import { undoWatchlistImport } from "@/lib/api/operations/watchlist";
import { otherMethods } from "@/lib/api/other-methods";
import { undoListImport } from "@/lib/watchlist-imports/mutations";

export const DELETE = defineRoute(undoWatchlistImport, ({ params, analyst }) =>
  undoListImport(params.id, analyst),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
